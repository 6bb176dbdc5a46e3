package gentlelanding.demo;

import gentlelanding.demo.Evenings.Felt;
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
        var couple = new Couple(new Visitor(address), new Visitor(address));
        var alone = new Alone(new Visitor(address));
        weeks.back(Duration.ofDays(40));
        var partnership = couple.agreeOnAPlan();
        alone.sayWhatHelps();
        live(new Evenings(weeks), couple, partnership, alone.kim());
        weeks.back(Duration.ZERO);
        couple.leaveWords(partnership);
        var practitioner = new Practitioner(new Visitor(address));
        practitioner.handOutATemplate(alone.kim());
        print(System.out, List.of(couple.mika(), couple.noor(), alone.kim(), practitioner.robin()));
    }

    private static void live(Evenings evenings, Couple couple, String partnership, Visitor kim) {
        evenings.together(
                couple,
                partnership,
                Duration.ofDays(34),
                new Felt("23344", "shaky tearful", "close exposed", "tender", "fine-now-unsure-later", "content"),
                new Felt("12234", "foggy irritable", "worn-out", "numb", "flat", "peaceful"));
        evenings.together(
                couple,
                partnership,
                Duration.ofDays(21),
                new Felt("24455", "close chilled", "tender", "close grateful", "content", "grateful"),
                new Felt("22344", "restless", "worn-out hungry", "relieved", "peaceful", "content"));
        evenings.alone(kim, Duration.ofDays(15), new Felt("12034", "anxious shaky", "lonely", "", "tender", "proud"));
        evenings.together(
                couple,
                partnership,
                Duration.ofDays(9),
                new Felt("34455", "alive close", "tender close", "content", "grateful", "safe"),
                new Felt("23445", "foggy", "relieved", "close peaceful", "content", "close"));
        evenings.alone(
                kim,
                Duration.ofDays(6),
                new Felt("23445", "exposed chilled", "relieved", "peaceful", "content", "alive"));
        evenings.now(couple, partnership);
    }

    /** Deletes what a start in the folder for temporary things left there; any other folder stays as it is. */
    @EventListener
    void tidyUp(ContextClosedEvent closed) throws IOException {
        var folder = Path.of(settings.getRequiredProperty("landing.data"));
        if (String.valueOf(folder.getFileName()).startsWith("gentle-landing-demo-")) {
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
