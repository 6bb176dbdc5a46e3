package gentlelanding.matching;

import gentlelanding.care.Answer;
import gentlelanding.care.CareItem;
import gentlelanding.care.Need;
import gentlelanding.care.Offer;
import gentlelanding.matching.SharedPlan.Outcome;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules that a merge keeps to; all of them, except where a test shows what one is for. */
record Rules(List<Rule> rules) {

    static Rules all() {
        return new Rules(List.of(Rule.values()));
    }

    static Rules allBut(Rule left) {
        return new Rules(
                Arrays.stream(Rule.values()).filter(rule -> rule != left).toList());
    }

    /** The answer after every rule took out of it what the merge must not know. */
    Answer hear(CareItem item, Answer answer) {
        var heard = answer;
        for (var rule : rules) {
            heard = rule.hear(item, heard);
        }
        return heard;
    }

    boolean allowLine(Need need, Offer offer) {
        for (var rule : rules) {
            if (!rule.allowsLine(need, offer)) {
                return false;
            }
        }
        return true;
    }

    boolean allowInstead(@Nullable Outcome outcome) {
        return rules.stream().allMatch(rule -> rule.allowsInstead(outcome));
    }

    boolean allowAnotherTime(@Nullable Offer offer) {
        return rules.stream().allMatch(rule -> rule.allowsAnotherTime(offer));
    }

    boolean allowBridge(Outcome outcome) {
        return rules.stream().allMatch(rule -> rule.allowsBridge(outcome));
    }
}
