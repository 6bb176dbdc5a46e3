package gentlelanding.matching;

import gentlelanding.care.Phase;
import gentlelanding.matching.SharedPlan.Member;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Lets a plan start small for a member to whom receiving is hard: asked line by line, in the order of the plan. */
class InView {

    private final Map<Member, Set<Phase>> begun = new EnumMap<>(Member.class);

    InView(Set<Member> receivingIsHard) {
        receivingIsHard.forEach(member -> begun.put(member, EnumSet.noneOf(Phase.class)));
    }

    /** Whether this line waits: beside what is essential, only the first line of each phase is in view. */
    boolean isLater(Placed<?> placed) {
        var phases = begun.get(placed.wish().receiver());
        var phase = placed.phase();
        return phases != null && phase != null && !placed.wish().essential() && !phases.add(phase);
    }
}
