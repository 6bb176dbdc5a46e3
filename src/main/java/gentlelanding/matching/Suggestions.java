package gentlelanding.matching;

import gentlelanding.matching.SharedPlan.Member;
import gentlelanding.matching.SharedPlan.Outcome;
import gentlelanding.matching.SharedPlan.Receiving;
import gentlelanding.matching.SharedPlan.Suggestion;
import gentlelanding.matching.SharedPlan.Suggestion.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds ways on from what is to talk about, none of which asks for more than was already offered. */
class Suggestions {

    private final Rules rules;
    private final Set<Member> supported;
    private final List<Draft> drafts;
    private final Map<Receiving, Outcome> outcomes = new HashMap<>();

    Suggestions(Rules rules, List<Draft> drafts, Set<Member> supported) {
        this.rules = rules;
        this.drafts = drafts;
        this.supported = supported;
    }

    List<Suggestion> under(Draft draft) {
        if (draft.outcome() != Outcome.TO_TALK_ABOUT) {
            return List.of();
        }
        var suggestions = new ArrayList<Suggestion>();
        draft.item().alternatives().stream()
                .filter(key -> rules.allowInstead(outcome(new Receiving(key, draft.receiver()))))
                .findFirst()
                .ifPresent(key -> suggestions.add(new Suggestion(Kind.INSTEAD, key, List.of())));
        if (rules.allowAnotherTime(draft.offer().offer())) {
            suggestions.add(new Suggestion(Kind.ANOTHER_TIME, null, Times.offered(draft.offer())));
        }
        if (draft.item().selfCare()) {
            suggestions.add(plain(Kind.FOR_YOURSELF));
        }
        if (supported.contains(draft.receiver())) {
            suggestions.add(plain(Kind.SOMEONE_ELSE));
        }
        suggestions.add(plain(Kind.TALK));
        return suggestions;
    }

    /** What that comes to; most plans have little to talk about, so nobody looks before it is asked. */
    private @Nullable Outcome outcome(Receiving receiving) {
        if (outcomes.isEmpty()) {
            drafts.forEach(draft -> outcomes.put(draft.receiving(), draft.outcome()));
        }
        return outcomes.get(receiving);
    }

    private static Suggestion plain(Kind kind) {
        return new Suggestion(kind, null, List.of());
    }
}
