package gentlelanding.matching;

import gentlelanding.care.CareItem;
import gentlelanding.care.Stance;
import gentlelanding.care.Stance.Dimension;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a plan has to lie between closeness and distance. */
class Bridges {

    private static final Set<Stance> BETWEEN = EnumSet.of(Stance.NEARBY, Stance.TOGETHER);

    private final List<CareItem> items;

    /** Takes the items in the order of the plan. */
    Bridges(List<CareItem> items) {
        this.items = items.stream()
                .filter(item -> item.stances().stream().anyMatch(BETWEEN::contains))
                .toList();
    }

    /** The key of the first third item that is possible beside both; none where it is not closeness that parts them. */
    Optional<String> between(CareItem one, CareItem other) {
        if (!clash(one, other, EnumSet.of(Dimension.CLOSENESS))) {
            return Optional.empty();
        }
        var rest = EnumSet.of(Dimension.SOUND, Dimension.EXCHANGE);
        return items.stream()
                .filter(item -> !item.key().equals(one.key()) && !item.key().equals(other.key()))
                .filter(item -> !clash(item, one, rest) && !clash(item, other, rest))
                .map(CareItem::key)
                .findFirst();
    }

    private static boolean clash(CareItem one, CareItem other, Set<Dimension> dimensions) {
        return one.stances().stream()
                .filter(stance -> dimensions.contains(stance.dimension()))
                .anyMatch(stance -> other.stances().stream().anyMatch(stance::clashesWith));
    }
}
