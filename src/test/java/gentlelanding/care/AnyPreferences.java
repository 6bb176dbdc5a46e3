package gentlelanding.care;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes up preferences, the same ones for the same seed. */
public final class AnyPreferences {

    private static final Phase[] PHASES = Phase.values();

    private final Random random;
    private final Catalogue catalogue;

    public AnyPreferences(long seed, Catalogue catalogue) {
        this.random = new Random(seed);
        this.catalogue = catalogue;
    }

    /** Preferences over the catalogue and some own items; how much is said differs from one to the next. */
    public Preferences next() {
        return next(Integer.toString(random.nextInt(1000)), random.nextInt(4));
    }

    public Preferences next(String owner, int ownItems) {
        var said = 0.2 + 0.8 * random.nextDouble();
        var own = IntStream.range(0, ownItems)
                .mapToObj(index -> ownItem(OwnItem.PREFIX + owner + "-" + index))
                .toList();
        var answers = new HashMap<String, Answer>();
        for (var item : catalogue.items()) {
            if (random.nextDouble() < said) {
                answers.put(item.key(), answer());
            }
        }
        own.forEach(item -> answers.put(item.key(), answer()));
        return new Preferences(answers, own);
    }

    public OwnItem ownItem(String key) {
        return new OwnItem(
                key, key, "", any(CareCategory.values()), phases(), random.nextBoolean() ? any(Stance.values()) : null);
    }

    public Answer answer() {
        return new Answer(
                perhaps(Need.values()),
                phases(),
                perhaps(CareDuration.values()),
                perhaps(Offer.values()),
                phases(),
                note(),
                note(),
                random.nextBoolean(),
                random.nextBoolean());
    }

    /** Several phases, one, or none. */
    public Set<Phase> phases() {
        var phases = EnumSet.noneOf(Phase.class);
        if (random.nextInt(3) > 0) {
            var chance = random.nextDouble();
            Arrays.stream(PHASES).filter(phase -> random.nextDouble() < chance).forEach(phases::add);
        }
        return phases;
    }

    public boolean perhaps() {
        return random.nextBoolean();
    }

    public <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private @Nullable String note() {
        return random.nextInt(4) == 0 ? "note " + random.nextInt(1000) : null;
    }

    private <T> T any(T[] values) {
        return any(Arrays.asList(values));
    }

    private <T> @Nullable T perhaps(T[] values) {
        var index = random.nextInt(values.length + 1);
        return index == values.length ? null : values[index];
    }
}
