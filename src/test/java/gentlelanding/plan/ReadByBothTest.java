package gentlelanding.plan;

import static gentlelanding.care.PreferencesLanguage.preferences;
import static gentlelanding.matching.Couple.couple;
import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.WebTest;
import gentlelanding.account.AccountId;
import gentlelanding.care.Catalogue;
import gentlelanding.matching.AnyCouple;
import gentlelanding.matching.SharedPlan;
import gentlelanding.partnership.Partnership;
import gentlelanding.partnership.PartnershipId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** A plan that both read together on one device. */
class ReadByBothTest extends WebTest {

    @Autowired
    PlanPages pages;

    @Autowired
    MessageSource words;

    @Test
    void callsBothByTheirNames() {
        var plan = couple(
                        preferences().needing("held-close").refusing("snack").gladly("water"),
                        preferences().gladly("held-close").liking("water").needing("warmth"))
                .plan();

        assertThat(sentences(plan))
                .contains(
                        "Sam holds Alex.",
                        "Alex brings Sam water.",
                        "Alex needs this; Sam is glad to give it.",
                        "Sam needs to be kept warm.");
    }

    @Test
    void saysWhatBothDoForEachOtherOfBoth() {
        var both = preferences().needing("held-close").gladly("held-close");

        var said = sentences(couple(both, both).plan());

        assertThat(said)
                .contains(
                        "Alex and Sam hold each other.", "Alex and Sam both need this, and both are glad to give it.");
    }

    /** A quotation may: “You matter to me.” */
    @Test
    void neverSaysYou() {
        var you = Pattern.compile("(?i)(?<!-)\\b(you|your|yours|yourself)\\b|\\{\\d");
        AnyCouple.many(
                300,
                couple -> assertThat(sentences(couple.plan()).stream()
                                .distinct()
                                .filter(sentence -> you.matcher(sentence.replaceAll("“[^”]*”", ""))
                                        .find()))
                        .isEmpty());
    }

    @Test
    void hasWordsForEveryHint() {
        assertThat(Stream.concat(Catalogue.builtIn().pairs().stream().map(Catalogue.Pair::hint), Stream.of("turns")))
                .allSatisfy(hint -> assertThat(words.getMessage(
                                "plan.hint." + hint + ".named", new Object[] {"Alex", "Sam"}, Locale.ENGLISH))
                        .doesNotContainPattern("(?i)\\byou"));
    }

    private List<String> sentences(SharedPlan plan) {
        var page = pages.together(opened(plan), Locale.ENGLISH).plan();
        var inPhases = page.phases().stream()
                .flatMap(phase -> Stream.concat(
                        phase.steps().stream()
                                .flatMap(step -> Stream.concat(step.inView().stream(), step.folded().stream())),
                        phase.later().stream()));
        var lines = Stream.of(
                        inPhases,
                        page.toFindATimeFor().stream(),
                        page.toTalkAbout().stream(),
                        page.boundaries().stream())
                .flatMap(some -> some)
                .flatMap(line -> Stream.concat(
                        Stream.of(line.words(), line.because(), line.tag() == null ? "" : line.tag()),
                        line.suggestions().stream().map(LineView.SuggestionView::words)));
        var remarks = Stream.concat(
                Stream.concat(page.hints().stream(), page.phases().stream().flatMap(phase -> phase.hints().stream()))
                        .map(PlanPage.HintView::words),
                Stream.concat(
                                page.clashes().stream(),
                                page.phases().stream().flatMap(phase -> phase.clashes().stream()))
                        .map(PlanPage.ClashView::words));
        return Stream.concat(lines, remarks).toList();
    }

    private static Opened opened(SharedPlan plan) {
        var nobody = new Shown(null, null, null, null, null, false, false);
        var side = new Partnership.Side(
                new PartnershipId(UUID.randomUUID()),
                new AccountId(UUID.randomUUID()),
                new AccountId(UUID.randomUUID()),
                "Alex",
                "Sam",
                true);
        return new Opened(
                side, 1, null, false, false, new PlanRevision.Document(plan, nobody, nobody, List.of()), List.of());
    }
}
