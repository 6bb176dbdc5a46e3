package gentlelanding.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The packaged application as its image holds it: unpacked, with an archive of the classes that a start needs. It comes up
 * in less than half the time of the jar, and these tests start it fifty times.
 */
final class Unpacked {

    static final Path JAR = Path.of(System.getProperty("landing.jar", "target/gentle-landing.jar"));

    private static final List<String> COMMAND = unpack();

    private Unpacked() {}

    /** What starts it, up to the settings of the application; those of the machine come between. */
    static List<String> command(List<String> ofTheMachine) {
        var command = new ArrayList<>(COMMAND);
        command.addAll(COMMAND.size() - 2, ofTheMachine);
        return command;
    }

    private static List<String> unpack() {
        try {
            var place = Files.createTempDirectory("unpacked");
            var application = place.resolve("application");
            var archive = place.resolve("classes.jsa");
            run("-Djarmode=tools", "-jar", JAR.toString(), "extract", "--destination", application.toString());
            var jar = application.resolve(JAR.getFileName()).toString();
            run(
                    "-XX:ArchiveClassesAtExit=" + archive,
                    "-Dspring.context.exit=onRefresh",
                    "-jar",
                    jar,
                    "--landing.data=" + place.resolve("data"));
            return List.of(java(), "-XX:SharedArchiveFile=" + archive, "-jar", jar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(String... arguments) throws IOException {
        var log = Files.createTempFile("unpacked", "log");
        var command = Stream.concat(Stream.of(java(), "-Xmx512m"), Stream.of(arguments))
                .toList();
        var ended = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .onExit()
                .join();
        if (ended.exitValue() != 0) {
            throw new IllegalStateException(command + "\n" + Files.readString(log));
        }
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
