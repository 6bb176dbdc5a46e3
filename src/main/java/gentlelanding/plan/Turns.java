package gentlelanding.plan;

import gentlelanding.matching.SharedPlan.Hint;
import gentlelanding.matching.SharedPlan.Member;
import java.util.ArrayList;
import java.util.Map;

/** The hint for those with little left to give: turns, small practical care, and who else may help, where one is shown. */
record Turns(Say say, Reader reader, Map<Member, String> supporters) {

    static final String HINT = "turns";

    String words(Hint hint) {
        var givers = hint.lines().stream()
                .map(line -> line.receiver().other())
                .distinct()
                .toList();
        var words = new ArrayList<String>();
        words.add(
                givers.size() > 1
                        ? say.of("plan.hint.turns.both" + (reader.together() ? ".named" : ""))
                        : say.about(reader, givers.get(0), "plan.hint.turns"));
        for (var giver : givers) {
            var supporter = supporters.get(giver.other());
            if (supporter != null) {
                var mine = giver.other() == reader.viewer() && !reader.together();
                words.add(say.of(
                        "plan.hint.turns.someone." + (mine ? "me" : "partner"),
                        supporter,
                        reader.named(giver.other())));
            }
        }
        return String.join(" ", words);
    }
}
