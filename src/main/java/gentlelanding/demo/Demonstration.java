package gentlelanding.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Fills an empty server with a few people's lives, and prints how to sign in as each of them. */
@Component
@Profile("demo")
class Demonstration {

    private final Environment settings;
    private final Weeks weeks;

    Demonstration(Environment settings, Weeks weeks) {
        this.settings = settings;
        this.weeks = weeks;
        if (!settings.getRequiredProperty("spring.datasource.url").startsWith("jdbc:h2:mem:")) {
            throw new IllegalStateException("A demonstration runs in memory alone, never in a database that is kept.");
        }
    }

    @EventListener
    void fill(ApplicationReadyEvent ready) {
        var address = "http://localhost:" + settings.getRequiredProperty("local.server.port");
        weeks.back(Duration.ofDays(40));
        var couple = new Couple(new Visitor(address), new Visitor(address));
        var alone = new Alone(new Visitor(address));
        couple.agreeOnAPlan();
        alone.sayWhatHelps();
        weeks.back(Duration.ZERO);
        print(System.out, List.of(couple.mika(), couple.noor(), alone.kim()));
    }

    /** Deletes what a start in the folder for temporary things left there; any other folder stays as it is. */
    @EventListener
    void tidyUp(ContextClosedEvent closed) throws IOException {
        var folder = Path.of(settings.getRequiredProperty("landing.data"));
        if (folder.getFileName().toString().startsWith("gentle-landing-demo-")) {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** Nothing of this is kept, so it may stand on the console; a log would be the wrong place for a passphrase. */
    private static void print(PrintStream console, List<Visitor> people) {
        console.println("A demonstration, gone when this stops. Sign in as:");
        for (var person : people) {
            console.printf("  %-6s  %-16s  %s%n", person.name(), person.signInName(), person.passphrase());
        }
    }
}
