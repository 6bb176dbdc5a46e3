package gentlelanding.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a plan has to lie between closeness and distance. */
class Bridges {

    private final Rules rules;
    private final List<Draft> drafts;

    /** Takes the lines in the order of the plan. */
    Bridges(Rules rules, List<Draft> drafts) {
        this.rules = rules;
        this.drafts = drafts;
    }

    /** The key of the first third item that is possible beside both; none where it is not closeness that parts them. */
    @Nullable
    String between(Wish one, Wish other) {
        if ((Settings.closeness(one.settings()) & Settings.closeness(other.settings())) != 0) {
            return null;
        }
        for (var draft : drafts) {
            if (Settings.liesBetween(draft.settings())
                    && draft.position() != one.position()
                    && draft.position() != other.position()
                    && sharesMood(draft, one)
                    && sharesMood(draft, other)
                    && rules.allowBridge(draft.outcome())) {
                return draft.item().key();
            }
        }
        return null;
    }

    private static boolean sharesMood(Wish one, Wish other) {
        return (Settings.mood(one.settings()) & Settings.mood(other.settings())) != 0;
    }
}
