package gentlelanding.matching;

import static gentlelanding.care.CareCategory.SPACE;
import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.care.CareItem;
import gentlelanding.care.Catalogue;
import gentlelanding.care.Phase;
import gentlelanding.care.Stance;
import gentlelanding.care.Stance.Dimension;
import gentlelanding.matching.SharedPlan.Member;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The timeline is the best there is, exactly. */
class BestTimesTest {

    private static final int CASES = 250;
    private static final int ALWAYS = 31;
    private static final List<Stance> PULLING_APART = List.of(Stance.TOUCHING, Stance.NEARBY, Stance.APART);
    private static final List<CareItem> BUILT_IN = Catalogue.builtIn().items();

    @Test
    void areTheBestOfAllPlacementsWhateverTheStances() {
        assertBest(BestTimesTest::anyItem);
    }

    @Test
    void areTheBestOfAllPlacementsOfBuiltInItems() {
        var crowding = "held-close same-room alone-short no-touch-until-asked breathe-slow talk-it-over-now sleep-soon";
        var items = Arrays.stream(crowding.split(" "))
                .map(key -> Catalogue.builtIn().item(key).orElseThrow())
                .toList();
        assertBest(random -> any(random, items));
    }

    @Test
    void areTheBestOfAllPlacementsWhereClosenessAloneMatters() {
        assertBest(random -> item(Set.of(any(random, PULLING_APART))));
    }

    @Test
    void needFewArrangementsWhateverTwoPeopleSayOfBuiltInItems() {
        var wishes = BUILT_IN.stream()
                .map(item ->
                        new MadeUpWish(Subject.of(item, 0), Member.FIRST, true, new Times(ALWAYS, Phase.RIGHT_AWAY)))
                .toList();
        assertThat(new Kinds(wishes).holdable(0)).hasSize(5);
        assertThat(new Arrangements(new Kinds(wishes)).count()).isEqualTo(5 * 5 * 5 * 5 * 5);
    }

    private static void assertBest(Function<Random, CareItem> anyItem) {
        var uneven = 0;
        for (long seed = 0; seed < CASES; seed++) {
            var wishes = wishes(new Random(seed), anyItem);
            var phases = new BestTimes(wishes).phases();
            var best = new BruteForce(wishes).best();
            assertThat(best).as("seed " + seed).hasSize(1);
            assertThat(phases).as("seed " + seed).isEqualTo(best.get(0));
            var nearest =
                    wishes.stream().mapToInt(wish -> wish.times().nearest()).toArray();
            uneven += Arrays.equals(phases, nearest) ? 0 : 1;
        }
        assertThat(uneven).as("cases where a clash made a difference").isGreaterThan(CASES / 16);
    }

    /** Six to eight or so wishes, many for the same item, crowded into two phases for the most part. */
    private static List<MadeUpWish> wishes(Random random, Function<Random, CareItem> anyItem) {
        var wishes = new ArrayList<MadeUpWish>();
        for (int position = 0; wishes.size() < 6 || wishes.size() < 8 && random.nextInt(3) > 0; position++) {
            var item = anyItem.apply(random);
            var both = random.nextBoolean();
            for (var member : both ? List.of(Member.values()) : List.of(any(random, List.of(Member.values())))) {
                wishes.add(new MadeUpWish(Subject.of(item, position), member, random.nextInt(3) > 0, times(random)));
            }
        }
        return wishes;
    }

    private static Times times(Random random) {
        var fitting = 1 << 1 + random.nextInt(2) | 1 << 1 + random.nextInt(2);
        if (random.nextInt(6) == 0) {
            fitting |= 1 << random.nextInt(5);
        }
        return new Times(fitting, any(random, List.of(Phase.values())));
    }

    private static CareItem anyItem(Random random) {
        var stances = new HashSet<Stance>();
        for (var dimension : Dimension.values()) {
            if (random.nextInt(5) > 0) {
                stances.add(any(random, List.copyOf(dimension.stances())));
            }
        }
        return item(stances);
    }

    private static CareItem item(Set<Stance> stances) {
        return new CareItem(
                "any", SPACE, Set.of(Phase.values()), Phase.RIGHT_AWAY, stances, null, false, List.of(), false, false);
    }

    private static <T> T any(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
