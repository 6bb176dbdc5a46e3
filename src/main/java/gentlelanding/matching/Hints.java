package gentlelanding.matching;

import gentlelanding.care.Catalogue;
import gentlelanding.matching.SharedPlan.Hint;
import gentlelanding.matching.SharedPlan.Member;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds what is known of two needs that pull apart, where one is each member's. */
class Hints {

    private static final String TURNS = "turns";

    private final List<Draft> given;
    private final Map<String, List<Integer>> byItem = new HashMap<>();

    /** Looks at what the two give each other, in the order of the drafts. */
    Hints(List<Draft> drafts) {
        given = drafts.stream().filter(draft -> draft.outcome().isGiven()).toList();
        for (int index = 0; index < given.size(); index++) {
            byItem.computeIfAbsent(given.get(index).item().key(), key -> new ArrayList<>(2))
                    .add(index);
        }
    }

    List<Hint> of(Catalogue catalogue, Set<Member> givingIsLimited) {
        var beside = new LinkedHashMap<String, Set<Integer>>();
        for (var pair : catalogue.pairs()) {
            for (int one : byItem.getOrDefault(pair.item(), List.of())) {
                for (int other : byItem.getOrDefault(pair.other(), List.of())) {
                    if (given.get(one).receiver() != given.get(other).receiver()) {
                        beside.computeIfAbsent(pair.hint(), hint -> new TreeSet<>())
                                .addAll(List.of(one, other));
                    }
                }
            }
        }
        for (int index = 0; index < given.size(); index++) {
            var draft = given.get(index);
            if (draft.essential() && givingIsLimited.contains(draft.receiver().other())) {
                beside.computeIfAbsent(TURNS, hint -> new TreeSet<>()).add(index);
            }
        }
        return beside.entrySet().stream()
                .map(entry -> hint(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Hint hint(String key, Set<Integer> lines) {
        return new Hint(
                key, lines.stream().map(index -> given.get(index).receiving()).toList());
    }
}
