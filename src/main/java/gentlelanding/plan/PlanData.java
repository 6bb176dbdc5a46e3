package gentlelanding.plan;

import gentlelanding.account.AccountId;
import gentlelanding.account.PersonalData;
import gentlelanding.vault.Vault;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a person brought into plans; the plans themselves belong to the two, and end with their partnership. */
@Component
@Order(20)
class PlanData implements PersonalData {

    private final PlanMemberRows members;
    private final Vault vault;

    PlanData(PlanMemberRows members, Vault vault) {
        this.members = members;
        this.vault = vault;
    }

    @Override
    public String chapter() {
        return "plans";
    }

    @Override
    public List<String> tables() {
        return List.of("plan", "plan_revision", "plan_member");
    }

    @Override
    @Transactional(readOnly = true)
    public Object exportOf(AccountId person) {
        return members.findAllOf(person).stream()
                .flatMap(member -> Stream.of(member.frozen(), member.merged())
                        .filter(Objects::nonNull)
                        .map(answers -> vault.open(PlanMember.place(member.id()), answers, Frozen.class)))
                .toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(AccountId person) {
        members.deleteAllOf(person);
    }
}
