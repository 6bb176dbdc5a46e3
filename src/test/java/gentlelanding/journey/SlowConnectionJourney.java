package gentlelanding.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Somebody taps quickly where the network is slow; nothing of it may be lost, and no tap may refuse another. */
class SlowConnectionJourney {

    private static final int TAPS = 20;

    @Test
    @SuppressWarnings("unchecked")
    void keepsTwentyAnswersTappedWithinFiveSeconds() {
        try (var server = RunningServer.start();
                var kim = Phone.at(server)) {
            kim.open("/sign-up")
                    .write("displayName", "Kim")
                    .tick("adult")
                    .press("Keep it")
                    .isAt("/welcome");
            kim.open("/profiles").press("Every day").isAt("/profiles/[^/]+");
            var page = kim.path() + "?category=emotional-reassurance";
            kim.open(page).slow(Duration.ofMillis(600));

            var began = System.nanoTime();
            var tapped = (List<String>) kim.browser()
                    .executeScript("const tapped = [];"
                            + "for (const tile of document.querySelectorAll(\"input[value='WELCOME']\")) {"
                            + "  tile.click(); tapped.push(tile.name); if (tapped.length === " + TAPS + ") break; }"
                            + "return tapped;");
            assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began))
                    .isLessThan(5);
            assertThat(tapped).hasSize(TAPS);
            kim.awaitsNo("[data-saved][data-state='saving'], [data-saved][data-state='not-saved']");

            kim.slow(Duration.ZERO).open(page);
            assertThat(tapped)
                    .allMatch(name -> kim.all("input[name='" + name + "'][value='WELCOME']:checked")
                                    .size()
                            == 1);
        }
    }
}
