package gentlelanding.matching;

import gentlelanding.care.Answer;
import gentlelanding.care.CareItem;
import gentlelanding.care.Need;
import gentlelanding.care.Offer;
import gentlelanding.care.Phase;
import gentlelanding.matching.SharedPlan.Line;
import gentlelanding.matching.SharedPlan.Member;
import gentlelanding.matching.SharedPlan.Outcome;
import gentlelanding.matching.SharedPlan.Reason;
import java.util.EnumSet;
import java.util.Set;

/** The table of outcomes as it is written down, need by need, for two who say what they like. */
final class TheTable {

    private static final String NOTHING = "nothing";

    private TheTable() {}

    /** What the need of this receiver comes to; the reason where it is to talk about. */
    static String says(Couple couple, Member receiver, CareItem item) {
        var answer = couple.answer(receiver, item.key());
        var giving = couple.answer(receiver.other(), item.key());
        if (answer.need() == null || answer.need() == Need.NO_NEED) {
            return NOTHING;
        }
        if (answer.need() == Need.NOT_FOR_ME) {
            return answer.boundaryShown() ? Outcome.BOUNDARY.name() : NOTHING;
        }
        var refuses = item.mutual() && giving.need() == Need.NOT_FOR_ME;
        if (refuses || giving.offer() == Offer.CANNOT) {
            var said = refuses ? giving.boundaryShown() : giving.limitShown();
            return ifEssential(answer, said ? Reason.HARD_TO_GIVE : Reason.NOT_COVERED);
        }
        if (giving.offer() == null) {
            return ifEssential(answer, Reason.NOT_COVERED);
        }
        if (times(item, answer, giving).isEmpty()) {
            return ifEssential(answer, Reason.TIMING);
        }
        if (answer.need() == Need.ASK_FIRST) {
            return Outcome.ASK_FIRST.name();
        }
        return (giving.offer() == Offer.GLADLY ? Outcome.PROMISED : Outcome.ON_REQUEST).name();
    }

    /** What a plan says of it. */
    static String in(Line line) {
        var reason = line.reason();
        return reason == null ? line.outcome().name() : reason.name();
    }

    private static String ifEssential(Answer answer, Reason reason) {
        return answer.need() == Need.ESSENTIAL ? reason.name() : NOTHING;
    }

    /** The times that fit. */
    static Set<Phase> times(CareItem item, Answer answer, Answer giving) {
        Set<Phase> times = EnumSet.copyOf(answer.needPhases().isEmpty() ? item.phases() : answer.needPhases());
        if (!giving.offerPhases().isEmpty()) {
            times.retainAll(giving.offerPhases());
        }
        return times;
    }
}
