package gentlelanding.matching;

import gentlelanding.care.CareItem;
import gentlelanding.care.Need;
import gentlelanding.care.Offer;
import gentlelanding.matching.SharedPlan.Line;
import gentlelanding.matching.SharedPlan.Member;
import gentlelanding.matching.SharedPlan.Suggestion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Property 1 as a list of what is against it: a plan may give nothing refused, and ask for nothing that cannot be. */
final class Boundaries {

    private Boundaries() {}

    static List<String> crossed(Couple couple, SharedPlan plan) {
        var crossed = new ArrayList<String>();
        for (var line : plan.lines()) {
            if (line.outcome().takesTime() && crosses(couple, line.receiver(), line.item())) {
                crossed.add("line " + line);
            }
            line.suggestions().stream()
                    .filter(suggestion -> crosses(couple, line, suggestion))
                    .forEach(suggestion -> crossed.add(suggestion + " under " + line));
        }
        plan.clashes().stream()
                .filter(clash -> clash.bridge() != null && isPromisedToNobody(couple, clash.bridge()))
                .forEach(clash -> crossed.add(clash.toString()));
        return crossed;
    }

    private static boolean crosses(Couple couple, Line line, Suggestion suggestion) {
        return switch (suggestion.kind()) {
            case INSTEAD -> crosses(couple, line.receiver(), String.valueOf(suggestion.item()));
            case ANOTHER_TIME -> crosses(couple, line.receiver(), line.item());
            case FOR_YOURSELF, SOMEONE_ELSE, TALK -> false;
        };
    }

    private static boolean isPromisedToNobody(Couple couple, String item) {
        return Arrays.stream(Member.values())
                .noneMatch(receiver -> couple.answer(receiver.other(), item).offer() == Offer.GLADLY
                        && couple.answer(receiver, item).need() != null
                        && !crosses(couple, receiver, item));
    }

    /** Whether the receiver refused it or the giver cannot, in plain sight or not. */
    static boolean crosses(Couple couple, Member receiver, String key) {
        var giver = couple.answer(receiver.other(), key);
        CareItem item = couple.item(key);
        return couple.answer(receiver, key).need() == Need.NOT_FOR_ME
                || giver.offer() == Offer.CANNOT
                || item.mutual() && giver.need() == Need.NOT_FOR_ME;
    }
}
