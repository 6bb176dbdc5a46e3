package gentlelanding.matching;

import gentlelanding.care.Catalogue;
import gentlelanding.matching.SharedPlan.Hint;
import gentlelanding.matching.SharedPlan.Member;
import gentlelanding.matching.SharedPlan.Receiving;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds what is known of two needs that pull apart, where one is each member's. */
class Hints {

    private static final String TURNS = "turns";

    private final List<Draft> given;
    private final Map<String, Integer> firstOfItem;
    private final Map<String, SortedSet<Integer>> besides = new LinkedHashMap<>();

    /** Looks at what the two give each other, in the order of the drafts, those of one item next to each other. */
    Hints(List<Draft> drafts) {
        given = new ArrayList<>(drafts.size());
        firstOfItem = new HashMap<>(drafts.size() * 2);
        for (var draft : drafts) {
            if (draft.outcome().isGiven()) {
                firstOfItem.putIfAbsent(draft.item().key(), given.size());
                given.add(draft);
            }
        }
    }

    List<Hint> of(Catalogue catalogue, Set<Member> givingIsLimited) {
        for (var pair : catalogue.pairs()) {
            for (int one : lines(pair.item())) {
                for (int other : lines(pair.other())) {
                    if (given.get(one).receiver() != given.get(other).receiver()) {
                        beside(pair.hint()).addAll(List.of(one, other));
                    }
                }
            }
        }
        for (int line = 0; line < given.size(); line++) {
            if (given.get(line).essential()
                    && givingIsLimited.contains(given.get(line).receiver().other())) {
                beside(TURNS).add(line);
            }
        }
        var hints = new ArrayList<Hint>(besides.size());
        besides.forEach((hint, lines) -> hints.add(new Hint(hint, receiving(lines))));
        return hints;
    }

    private SortedSet<Integer> beside(String hint) {
        return besides.computeIfAbsent(hint, key -> new TreeSet<>());
    }

    private List<Integer> lines(String item) {
        var first = firstOfItem.get(item);
        if (first == null) {
            return List.of();
        }
        var next = first + 1;
        return next < given.size() && given.get(next).item().key().equals(item) ? List.of(first, next) : List.of(first);
    }

    private List<Receiving> receiving(SortedSet<Integer> lines) {
        var receiving = new ArrayList<Receiving>(lines.size());
        lines.forEach(line -> receiving.add(given.get(line).receiving()));
        return receiving;
    }
}
