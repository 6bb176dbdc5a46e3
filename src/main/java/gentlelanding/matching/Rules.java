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
class Rules {

    private final List<Rule> rules;

    /** What the rules say of each need and offer, asked once: a merge asks it for every line. */
    private final boolean[][] lines = new boolean[Need.values().length][Offer.values().length];

    private Rules(List<Rule> rules) {
        this.rules = rules;
        for (var need : Need.values()) {
            for (var offer : Offer.values()) {
                lines[need.ordinal()][offer.ordinal()] = rules.stream().allMatch(rule -> rule.allowsLine(need, offer));
            }
        }
    }

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
        return lines[need.ordinal()][offer.ordinal()];
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
