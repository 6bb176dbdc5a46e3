package gentlelanding.home;

import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.CountedStatements;
import gentlelanding.WebTest;
import java.net.URI;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Help by country and steps to be safe: for anyone, at once, and without a trace. */
@ExtendWith(OutputCaptureExtension.class)
class HelpAndSafetyTest extends WebTest {

    @Test
    void everyCountryNamesAnEmergencyNumberFirstAndSomebodyWhoListens() {
        for (var country : new HelpLines().seenFrom(Locale.ENGLISH)) {
            assertThat(country.lines().get(0).isEmergency()).as(country.key()).isTrue();
            assertThat(country.lines())
                    .as(country.key())
                    .anyMatch(line -> line.kind().equals("listening"));
            assertThat(country.here()).isFalse();
        }
    }

    @Test
    void everyNumberNamesItsSourceAndWhetherAnybodyComparedIt() {
        for (var country : new HelpLines().seenFrom(Locale.UK)) {
            for (var line : country.lines()) {
                assertThat(URI.create(line.source()).getHost()).as(line.line()).isNotBlank();
                assertThat(line.dialled()).as(line.line()).matches("[0-9]{3,15}");
                if (line.read() == null) {
                    assertThat(line.datedOrNone())
                            .as("a date of a page that nobody read")
                            .isEmpty();
                }
            }
        }
        var page = stranger().get("/help-now");
        assertThat(page.text()).contains("not yet compared with this page").contains("A copy was read on");
        assertThat(page.html().select("a[href^=http]"))
                .allSatisfy(link -> assertThat(link.attr("rel")).contains("noreferrer"));
    }

    @Test
    void theReadersOwnCountryComesFirst() {
        var countries = new HelpLines().seenFrom(Locale.forLanguageTag("en-NZ"));

        assertThat(countries.get(0).key()).isEqualTo("nz");
        assertThat(countries.get(0).here()).isTrue();
        assertThat(countries).hasSize(new HelpLines().seenFrom(Locale.ROOT).size());
    }

    @Test
    void helpLeavesNoTrace(CapturedOutput output) {
        var alex = person("Alexandria");
        for (var somebody : new gentlelanding.Browser[] {stranger(), alex}) {
            var before = output.getAll();
            for (var path : new String[] {"/help-now", "/safety"}) {
                assertThat(CountedStatements.during(() -> somebody.get(path)))
                        .noneMatch(statement -> statement
                                .stripLeading()
                                .toLowerCase(Locale.ROOT)
                                .startsWith("insert"));
            }
            assertThat(output.getAll()).isEqualTo(before);
        }
        assertThat(CountedStatements.during(() -> stranger().get("/help-now"))).isEmpty();
        assertThat(CountedStatements.during(() -> stranger().get("/safety"))).isEmpty();
    }

    @Test
    void safetySaysWhatMayBeNoticedBeforeAnyStep() {
        for (var somebody : new gentlelanding.Browser[] {stranger(), person("Alexandria")}) {
            var page = somebody.get("/safety").html();

            assertThat(page.select("h2").eachText())
                    .containsExactly("Before you change anything", "What the other may notice", "What you can do");
            assertThat(page.select("main form")).as("reading changes nothing").isEmpty();
            assertThat(page.select("main .card"))
                    .hasSizeGreaterThan(2)
                    .allSatisfy(step -> assertThat(step.select("p.soft").text()).isNotBlank());
        }
    }

    @Test
    void everyStepLeadsToWhereItIsDone() {
        var alex = person("Alexandria");
        for (var address : alex.get("/safety").html().select("main .card a").eachAttr("href")) {
            var answer = alex.get(address);
            assertThat(answer.status()).as(address).isIn(200, 303);
            assertThat(answer.location()).as(address).doesNotStartWith("/sign-in");
            assertThat(stranger().get(address).location()).as(address).startsWith("/sign-in");
        }
    }
}
