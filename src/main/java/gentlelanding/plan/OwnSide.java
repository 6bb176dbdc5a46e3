package gentlelanding.plan;

import gentlelanding.account.AccountId;
import gentlelanding.care.Preferences;
import gentlelanding.partnership.Partnerships;
import gentlelanding.vault.Vault;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person froze for the plans they have with others: their own answers, and nothing of what came of them. */
@Component
public class OwnSide {

    private final PlanMemberRows members;
    private final Partnerships partnerships;
    private final Vault vault;

    OwnSide(PlanMemberRows members, Partnerships partnerships, Vault vault) {
        this.members = members;
        this.partnerships = partnerships;
        this.vault = vault;
    }

    /**
     * Their side of one plan, as it stood when they pressed ready for it.
     *
     * @param key tells it from their side of another plan
     * @param about what they showed about themselves, by {@code look signs avoid access supporter}
     */
    public record Mine(String key, String partner, Preferences preferences, Map<String, String> about) {}

    /** Their sides of all the plans that were made with them, in the order of their keys. */
    @Transactional(readOnly = true)
    public List<Mine> of(AccountId me) {
        return members.findAllOf(me).stream()
                .flatMap(member -> mine(member, me))
                .sorted((one, other) -> one.key().compareTo(other.key()))
                .toList();
    }

    private Stream<Mine> mine(PlanMember member, AccountId me) {
        var merged = member.merged();
        if (merged == null) {
            return Stream.of();
        }
        var frozen = vault.open(PlanMember.place(member.id()), merged, Frozen.class);
        var about = new TreeMap<String, String>();
        frozen.shown().parts().forEach((part, text) -> about.put(part.substring(2), text));
        return partnerships.of(member.id().partnership(), me).stream()
                .map(side -> new Mine(side.id().value().toString(), side.partnerName(), frozen.preferences(), about));
    }
}
