package gentlelanding.matching;

import gentlelanding.care.AnyPreferences;
import gentlelanding.care.Catalogue;
import gentlelanding.care.Preferences;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/**
 * Makes up couples; a failure names the seed with which the same couple comes back. How many and from which seed on can
 * be said by {@code -Dlanding.couples=200 -Dlanding.seed=417}.
 */
public final class AnyCouple {

    /** How many couples hold a property in every build. */
    static final int MANY = Integer.getInteger("landing.couples", 10_000);

    private static final long SEED = Long.getLong("landing.seed", 0);

    static {
        System.out.printf("Made-up couples: seeds %d to %d%n", SEED, SEED + MANY - 1);
    }

    private AnyCouple() {}

    public static Couple of(long seed) {
        return of(seed, Catalogue.builtIn());
    }

    public static Couple of(long seed, Catalogue catalogue) {
        var any = new AnyPreferences(seed, catalogue);
        var first = profile(any, "a");
        var second = profile(any, "b");
        return new Couple(first, any.perhaps() ? sharing(second, first, any) : second, catalogue);
    }

    /** Holds a property to many couples, several at a time. */
    public static void many(int couples, Consumer<Couple> property) {
        LongStream.range(SEED, SEED + couples).parallel().forEach(seed -> {
            try {
                property.accept(of(seed));
            } catch (AssertionError | RuntimeException failed) {
                throw new AssertionError("The couple of seed " + seed + ": " + failed.getMessage(), failed);
            }
        });
    }

    private static MemberProfile profile(AnyPreferences any, String owner) {
        return new MemberProfile(
                any.next(owner, any.any(List.of(0, 1, 4))), any.perhaps(), any.perhaps(), any.perhaps());
    }

    /** As where one template started both: the second knows and answers the first one's items too. */
    private static MemberProfile sharing(MemberProfile second, MemberProfile first, AnyPreferences any) {
        var items = new ArrayList<>(second.preferences().ownItems());
        var answers = new LinkedHashMap<>(second.preferences().answers());
        for (var item : first.preferences().ownItems()) {
            items.add(item);
            answers.put(item.key(), any.answer());
        }
        return new MemberProfile(
                new Preferences(answers, items),
                second.receivingIsHard(),
                second.givingIsLimited(),
                second.supporterShown());
    }
}
