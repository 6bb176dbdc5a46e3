package gentlelanding.matching;

import gentlelanding.care.Catalogue;
import gentlelanding.matching.SharedPlan.Hint;
import gentlelanding.matching.SharedPlan.Member;
import gentlelanding.matching.SharedPlan.Receiving;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what is known of two needs that pull apart, where one is each member's. */
class Hints {

    private static final String TURNS = "turns";

    private final Catalogue catalogue;
    private final List<Draft> given = new ArrayList<>();

    /** The lines of each item that a pair names. */
    private final Map<String, BitSet> byItem = new HashMap<>();

    private final Map<String, BitSet> besides = new LinkedHashMap<>();

    /** Looks at what the two give each other, in the order of the drafts. */
    Hints(Catalogue catalogue, List<Draft> drafts) {
        this.catalogue = catalogue;
        catalogue.pairs().forEach(pair -> {
            byItem.computeIfAbsent(pair.item(), item -> new BitSet());
            byItem.computeIfAbsent(pair.other(), item -> new BitSet());
        });
        for (var draft : drafts) {
            if (draft.outcome().isGiven()) {
                var lines = byItem.get(draft.item().key());
                if (lines != null) {
                    lines.set(given.size());
                }
                given.add(draft);
            }
        }
    }

    List<Hint> of(Set<Member> givingIsLimited) {
        for (var pair : catalogue.pairs()) {
            var lines = lines(pair.item());
            for (int one = lines.nextSetBit(0); one >= 0; one = lines.nextSetBit(one + 1)) {
                addBeside(pair.hint(), one, lines(pair.other()));
            }
        }
        for (int line = 0; line < given.size() && !givingIsLimited.isEmpty(); line++) {
            var draft = given.get(line);
            if (draft.essential() && givingIsLimited.contains(draft.receiver().other())) {
                beside(TURNS).set(line);
            }
        }
        var hints = new ArrayList<Hint>(besides.size());
        besides.forEach((hint, lines) -> hints.add(new Hint(hint, receiving(lines))));
        return hints;
    }

    private void addBeside(String hint, int one, BitSet others) {
        for (int other = others.nextSetBit(0); other >= 0; other = others.nextSetBit(other + 1)) {
            if (given.get(one).receiver() != given.get(other).receiver()) {
                beside(hint).set(one);
                beside(hint).set(other);
            }
        }
    }

    private BitSet lines(String item) {
        return byItem.getOrDefault(item, new BitSet());
    }

    private BitSet beside(String hint) {
        return besides.computeIfAbsent(hint, key -> new BitSet());
    }

    private List<Receiving> receiving(BitSet lines) {
        var receiving = new ArrayList<Receiving>(lines.cardinality());
        for (int line = lines.nextSetBit(0); line >= 0; line = lines.nextSetBit(line + 1)) {
            receiving.add(given.get(line).receiving());
        }
        return receiving;
    }
}
