package gentlelanding.operating;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Does commands inside the running server, which alone can read an embedded database. It listens where the management
 * port does, on this machine, and asks for the token that only the server's own user can read.
 */
@Component
@WebEndpoint(id = "commands")
class CommandsEndpoint implements DisposableBean {

    private static final String MANAGEMENT = "management";

    private final Doing doing;
    private final List<ServerCommand> ofModules;
    private final Path folder;
    private final String token;

    CommandsEndpoint(DataSource database, List<ServerCommand> ofModules, @Value("${landing.data}") Path folder) {
        this.doing = new Doing(database);
        this.ofModules = ofModules;
        this.folder = folder;
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        this.token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @WriteOperation
    WebEndpointResponse<String> run(@Selector String word, String token, String argument, @Nullable String passphrase) {
        if (!MessageDigest.isEqual(
                token.getBytes(StandardCharsets.UTF_8), this.token.getBytes(StandardCharsets.UTF_8))) {
            return new WebEndpointResponse<>("", 404);
        }
        var command = Command.at(word).filter(Command::isOnline);
        if (command.isEmpty()) {
            return new WebEndpointResponse<>("", 404);
        }
        try {
            return new WebEndpointResponse<>(done(command.get(), argument, passphrase == null ? "" : passphrase), 200);
        } catch (OperatingException e) {
            return new WebEndpointResponse<>(e.getMessage(), 409);
        }
    }

    private String done(Command command, String argument, String passphrase) {
        return ofModules.stream()
                .filter(one -> one.command() == command)
                .findFirst()
                .map(one -> one.run(argument))
                .orElseGet(() -> doing.run(command, argument, passphrase));
    }

    @EventListener
    void leaveMark(ServletWebServerInitializedEvent listening) throws IOException {
        if (MANAGEMENT.equals(listening.getApplicationContext().getServerNamespace())) {
            new Mark(listening.getWebServer().getPort(), token).write(folder);
        }
    }

    /** A second server in the same folder has written its own mark meanwhile: that one stays. */
    @Override
    public void destroy() throws IOException {
        if (Mark.read(folder).filter(mark -> mark.token().equals(token)).isPresent()) {
            Files.deleteIfExists(Mark.in(folder));
        }
    }
}
