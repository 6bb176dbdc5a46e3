package gentlelanding.landing;

import gentlelanding.account.AccountId;
import gentlelanding.account.PersonalData;
import java.time.Instant;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A person's landings alone; those of two belong to the two, and end with their partnership. */
@Component
@Order(10)
class LandingData implements PersonalData {

    private final LandingRows landings;

    LandingData(LandingRows landings) {
        this.landings = landings;
    }

    /** A landing as it is taken along. */
    record Alone(Instant startedAt) {}

    @Override
    public String chapter() {
        return "landings";
    }

    @Override
    public List<String> tables() {
        return List.of("landing");
    }

    @Override
    @Transactional(readOnly = true)
    public Object exportOf(AccountId person) {
        return landings.findAllOf(person).stream()
                .map(landing -> new Alone(landing.startedAt()))
                .toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(AccountId person) {
        landings.deleteAllOf(person);
    }
}
