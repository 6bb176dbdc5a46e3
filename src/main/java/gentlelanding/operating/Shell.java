package gentlelanding.operating;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/** The commands of the jar, as somebody at the server's own machine types them. */
public class Shell {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Shell() {}

    /** Whether the first of these arguments is a command rather than a setting. */
    public static boolean isCommand(String[] arguments) {
        return arguments.length > 0 && !arguments[0].startsWith("-");
    }

    /** Does the command, prints what came of it, and gives the code to exit with: 0 where it was done. */
    public static int run(String[] arguments) {
        var typed = Arrays.asList(arguments);
        var command = Command.typed(typed);
        if (command.isEmpty()) {
            System.err.println("Usage: java -jar gentle-landing.jar [COMMAND]\n"
                    + Arrays.stream(Command.values())
                            .map(known -> "  " + known.usage())
                            .collect(Collectors.joining("\n")));
            return 2;
        }
        try {
            System.out.println(done(command.get(), command.get().argumentOf(typed)));
            return 0;
        } catch (OperatingException e) {
            System.err.println(e.getMessage());
            return 1;
        } catch (Exception e) {
            System.err.println(command.get().words() + " could not be done: " + e);
            return 1;
        }
    }

    private static String done(Command command, String argument) throws Exception {
        var passphrase = command.takesPassphrase() ? passphrase() : "";
        if (command == Command.VERIFY_BACKUP) {
            return Doing.verified(argument, passphrase);
        }
        try (var context = new SpringApplicationBuilder(Shell.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run()) {
            var settings = context.getEnvironment();
            var mark = Mark.read(Path.of(settings.getRequiredProperty("landing.data")));
            if (mark.isPresent()) {
                var answer = ask(mark.get(), command, argument, passphrase);
                if (answer.isPresent()) {
                    return answer.get();
                }
            }
            if (!command.isOfTheDatabase()) {
                throw new OperatingException("Start the server first: only while it runs can it do this.");
            }
            return new Doing(database(settings)).run(command, argument, passphrase);
        }
    }

    /** What the running server says; empty where none runs, though its mark was left behind. */
    private static Optional<String> ask(Mark mark, Command command, String argument, String passphrase)
            throws IOException, InterruptedException {
        var body = Map.of("token", mark.token(), "argument", argument, "passphrase", passphrase);
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + mark.port() + "/actuator/commands/" + command.slug()))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        try {
            var response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            return switch (response.statusCode()) {
                case 200 -> Optional.of(response.body());
                case 409 -> throw new OperatingException(response.body());
                case 404 ->
                    throw new OperatingException(
                            command.isOnline()
                                    ? "A server that was not started here answers in this folder."
                                    : "Stop the server first: it works with the database that " + command.words()
                                            + " would fill.");
                default -> throw new OperatingException("The server answered " + response.statusCode() + ".");
            };
        } catch (ConnectException e) {
            return Optional.empty();
        }
    }

    /** As the role that migrates, where there is one of its own: what is put back begins with its tables. */
    private static javax.sql.DataSource database(Environment settings) {
        var name = settings.getProperty("spring.datasource.username", "");
        var password = settings.getProperty("spring.datasource.password", "");
        return DataSourceBuilder.create()
                .url(settings.getRequiredProperty("spring.datasource.url"))
                .username(settings.getProperty("spring.flyway.user", name))
                .password(settings.getProperty("spring.flyway.password", password))
                .build();
    }

    private static String passphrase() {
        var given = System.getenv("LANDING_BACKUP_PASSPHRASE");
        if (given != null) {
            return given;
        }
        var console = System.console();
        if (console == null) {
            throw new OperatingException("Say the backup's passphrase in LANDING_BACKUP_PASSPHRASE.");
        }
        return List.of(new String(console.readPassword("Passphrase of the backup: ")))
                .get(0);
    }
}
