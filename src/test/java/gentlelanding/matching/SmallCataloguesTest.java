package gentlelanding.matching;

import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.care.Answer;
import gentlelanding.care.AnyPreferences;
import gentlelanding.care.CareItem;
import gentlelanding.care.Catalogue;
import gentlelanding.care.Need;
import gentlelanding.care.Offer;
import gentlelanding.care.Preferences;
import gentlelanding.matching.SharedPlan.Receiving;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Property 7, through the whole merge: over a few items of the catalogue, no other placement is as good. */
class SmallCataloguesTest {

    private static final List<CareItem> WITH_STANCE = Catalogue.builtIn().items().stream()
            .filter(item -> !item.stances().isEmpty())
            .toList();
    private static final int ITEMS = 4;
    private static final int MOST_WISHES = 7;

    @Test
    void haveTheBestOfAllTimelines() {
        var clashes = LongStream.range(0, AnyCouple.MANY / 5)
                .parallel()
                .filter(SmallCataloguesTest::isBest)
                .count();
        assertThat(clashes).as("couples whose needs clashed").isGreaterThan(AnyCouple.MANY / 40);
    }

    /** Wants most of it, and gives all of it, so that little time is left between them. */
    private static MemberProfile crowded(List<CareItem> items, AnyPreferences any) {
        var answers = new HashMap<String, Answer>();
        for (var item : items) {
            var need = any.any(List.of(Need.ESSENTIAL, Need.ESSENTIAL, Need.WELCOME, Need.NO_NEED));
            var answer = Answer.NONE.needing(need).offering(any.perhaps() ? Offer.GLADLY : Offer.IF_ASKED);
            answers.put(item.key(), answer);
        }
        return MemberProfile.of(new Preferences(answers, List.of()));
    }

    /** Whether there was a clash to solve. */
    private static boolean isBest(long seed) {
        var random = new Random(seed);
        var items = random.ints(0, WITH_STANCE.size())
                .distinct()
                .limit(ITEMS)
                .sorted()
                .mapToObj(WITH_STANCE::get)
                .toList();
        var any = new AnyPreferences(seed, Catalogue.builtIn());
        var couple = new Couple(crowded(items, any), crowded(items, any), new Catalogue(items, List.of()));
        var wishes = new Drafting(
                        Rules.all(),
                        couple.catalogue(),
                        couple.first().preferences(),
                        couple.second().preferences())
                .drafts().stream().filter(draft -> draft.outcome().takesTime()).toList();
        if (wishes.size() > MOST_WISHES) {
            return false;
        }
        var plan = couple.plan();
        var best = new BruteForce(wishes).best();
        assertThat(best).as("seed " + seed).hasSize(1);
        Map<Receiving, Integer> expected = new HashMap<>();
        for (int wish = 0; wish < wishes.size(); wish++) {
            expected.put(wishes.get(wish).receiving(), best.get(0)[wish]);
        }
        Map<Receiving, Integer> found = new HashMap<>();
        plan.lines().stream()
                .filter(line -> line.outcome().takesTime())
                .forEach(line -> found.put(
                        line.receiving(),
                        line.phase() == null ? Times.LEFT_OVER : line.phase().ordinal()));
        assertThat(found).as("seed " + seed).isEqualTo(expected);
        return !plan.clashes().isEmpty();
    }
}
