package gentlelanding.giving;

import gentlelanding.account.AccountId;
import gentlelanding.account.PersonalData;
import java.time.Instant;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a person gave to somebody to read, as long as it can be read. */
@Component
@Order(5)
class GivingData implements PersonalData {

    private final Giving giving;
    private final SnapshotRows rows;

    GivingData(Giving giving, SnapshotRows rows) {
        this.giving = giving;
        this.rows = rows;
    }

    /** A snapshot as it is taken along: without its code, which opens it. */
    record Given(Instant givenAt, Instant endsAt, List<Part> parts) {}

    @Override
    public String chapter() {
        return "snapshots";
    }

    @Override
    public List<String> tables() {
        return List.of("snapshot");
    }

    @Override
    @Transactional(readOnly = true)
    public Object exportOf(AccountId person) {
        return giving.of(person).stream()
                .map(opened -> new Given(
                        opened.document().givenAt(),
                        opened.snapshot().endsAt(),
                        opened.document().contents().parts()))
                .toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(AccountId person) {
        rows.deleteAllOf(person);
    }
}
