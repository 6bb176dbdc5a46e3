package gentlelanding.plan;

import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.WebTest;
import gentlelanding.care.Answer;
import gentlelanding.care.AnyPreferences;
import gentlelanding.care.Catalogue;
import gentlelanding.care.Need;
import gentlelanding.care.Offer;
import gentlelanding.care.Preferences;
import gentlelanding.matching.SharedPlan.Member;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A plan stays readable: what a phase has in view, and over how much of the evening it spreads. */
class AnyPlanTest extends WebTest {

    private static final int COUPLES = 100;
    private static final int ENOUGH_LINES = 5;
    private static final int SOME_PHASES = 3;

    @Autowired
    PlanPages pages;

    @Test
    void hasSixLinesOfAPhaseInViewUnlessMoreAreEssential() {
        everyone().forEach(example -> {
            for (var phase : page(example).phases()) {
                var lines = phase.steps().stream()
                        .flatMap(step -> step.lines().stream())
                        .toList();
                var inView = phase.steps().stream()
                        .mapToInt(step -> step.inView().size())
                        .sum();
                var essential = (int) lines.stream().filter(LineView::essential).count();
                assertThat(inView)
                        .as("%s, %s", example.title(), phase.value())
                        .isEqualTo(Math.max(essential, Math.min(lines.size(), Steps.IN_VIEW)));
                assertThat(phase.steps().stream().flatMap(step -> step.folded().stream()))
                        .noneMatch(LineView::essential);
            }
        });
    }

    /** Not by force, see docs/decisions: where people's wishes belong decides it. */
    @Test
    void usesThreePhasesWhereFiveLinesOrMoreExist() {
        var tried = everyone()
                .filter(example -> lines(example) >= ENOUGH_LINES)
                .peek(example ->
                        assertThat(page(example).phases()).as(example.title()).hasSizeGreaterThanOrEqualTo(SOME_PHASES))
                .count();
        assertThat(tried).isGreaterThan(COUPLES);
    }

    /** Whose account has the smaller id decides nothing that either of the two reads. */
    @Test
    void readsTheSameWhicheverOfThemCountsAsTheFirst() {
        for (var seed = 0L; seed < 3 * COUPLES; seed++) {
            var any = new AnyPreferences(seed, Catalogue.builtIn());
            var alex = new Frozen(any.next("a", 1), Example.NOTHING_SHOWN);
            var sam = new Frozen(any.next("b", 1), Example.NOTHING_SHOWN);
            var one = new Example("", "", alex, sam, "");
            var swapped = new Example("", "", sam, alex, "");

            for (var reader : Member.values()) {
                assertThat(pages.page(swapped.openedBy(reader.other()), Locale.ENGLISH))
                        .as("seed %d, %s", seed, reader)
                        .isEqualTo(pages.page(one.openedBy(reader), Locale.ENGLISH));
            }
        }
    }

    private static Stream<Example> everyone() {
        return Stream.of(ThirtyCouples.all().stream(), TwelveClashes.all().stream(), generated())
                .flatMap(examples -> examples);
    }

    /** Couples who went through the first pass. */
    private static Stream<Example> generated() {
        return LongStream.range(0, COUPLES).mapToObj(seed -> {
            var random = new Random(seed);
            return new Example(
                    "the couple of seed " + seed,
                    "",
                    new Frozen(firstPass(random), Example.NOTHING_SHOWN),
                    new Frozen(firstPass(random), Example.NOTHING_SHOWN),
                    "");
        });
    }

    private static Preferences firstPass(Random random) {
        var answers = new HashMap<String, Answer>();
        var chattiness = 0.3 + 0.7 * random.nextDouble();
        for (var item : Catalogue.builtIn().firstPass()) {
            var needs =
                    List.of(Need.ESSENTIAL, Need.WELCOME, Need.WELCOME, Need.ASK_FIRST, Need.NO_NEED, Need.NOT_FOR_ME);
            var need = random.nextDouble() < chattiness ? needs.get(random.nextInt(needs.size())) : null;
            var offer = random.nextInt(6) > 0 ? Offer.GLADLY : Offer.values()[random.nextInt(3)];
            answers.put(item.key(), Answer.NONE.needing(need).offering(offer));
        }
        return new Preferences(answers, List.of());
    }

    private PlanPage page(Example example) {
        return pages.page(example.openedBy(Member.FIRST), Locale.ENGLISH);
    }

    private static long lines(Example example) {
        return example.plan().lines().stream()
                .filter(line -> line.outcome().takesTime())
                .count();
    }
}
