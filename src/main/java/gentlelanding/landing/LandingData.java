package gentlelanding.landing;

import gentlelanding.account.AccountId;
import gentlelanding.account.PersonalData;
import java.time.Instant;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A person's check-ins, and their landings alone; those of two belong to the two, and end with their partnership. */
@Component
@Order(10)
class LandingData implements PersonalData {

    private final LandingRows landings;
    private final CheckInRows checkIns;
    private final CheckIns kept;

    LandingData(LandingRows landings, CheckInRows checkIns, CheckIns kept) {
        this.landings = landings;
        this.checkIns = checkIns;
        this.kept = kept;
    }

    /** What is taken along: when landings alone began, and every check-in, of those with somebody too. */
    record Taken(List<Instant> landingsAlone, List<CheckIns.Kept> checkIns) {}

    @Override
    public String chapter() {
        return "landings";
    }

    @Override
    public List<String> tables() {
        return List.of("landing", "check_in");
    }

    @Override
    @Transactional(readOnly = true)
    public Object exportOf(AccountId person) {
        return new Taken(
                landings.findAllOf(person).stream().map(Landing::startedAt).toList(),
                kept.allOf(person).toList());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(AccountId person) {
        checkIns.deleteAllOf(person);
        landings.deleteAllOf(person);
    }
}
