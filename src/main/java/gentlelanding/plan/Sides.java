package gentlelanding.plan;

import gentlelanding.account.AccountId;
import java.util.List;

/** The two sides of one plan, told apart by who looks. */
record Sides(PlanMember mine, PlanMember partners) {

    static Sides of(List<PlanMember> both, AccountId me) {
        var mine =
                both.stream().filter(member -> member.id().account().equals(me)).findFirst();
        var partners = both.stream()
                .filter(member -> !member.id().account().equals(me))
                .findFirst();
        return new Sides(mine.orElseThrow(), partners.orElseThrow());
    }

    boolean areBothReady() {
        return mine.isReady() && partners.isReady();
    }
}
