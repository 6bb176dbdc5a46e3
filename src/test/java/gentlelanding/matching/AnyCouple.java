package gentlelanding.matching;

import gentlelanding.care.AnyPreferences;
import gentlelanding.care.Catalogue;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/** Makes up couples; a failure names the seed with which the same couple comes back. */
public final class AnyCouple {

    private AnyCouple() {}

    public static Couple of(long seed) {
        return of(seed, Catalogue.builtIn());
    }

    public static Couple of(long seed, Catalogue catalogue) {
        var any = new AnyPreferences(seed, catalogue);
        return new Couple(profile(any, "a"), profile(any, "b"), catalogue);
    }

    /** Holds a property to many couples. */
    public static void many(int couples, Consumer<Couple> property) {
        LongStream.range(0, couples).forEach(seed -> {
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
}
