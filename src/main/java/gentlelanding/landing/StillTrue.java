package gentlelanding.landing;

import gentlelanding.account.AccountId;
import gentlelanding.vault.Vault;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Whether a page in the moment still shows what is true, in one statement; tables of other modules are only read here. */
@Service
class StillTrue {

    private static final String STATE = """
            select landing.version, landing.ends_at,
                (select max(agreed.number) from plan_revision agreed where agreed.partnership = landing.partnership
                    and agreed.first_agreed and agreed.second_agreed) as revision
            from landing
            left join partnership pair on pair.id = landing.partnership
            where landing.id = :id
                and (landing.account = :person or pair.first_account = :person or pair.second_account = :person)
            """;

    private final JdbcClient database;
    private final Vault vault;
    private final Clock clock;

    StillTrue(JdbcClient database, Vault vault, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    /** What a page in the moment is drawn from, as far as it may change. */
    record Row(
            long version, OffsetDateTime endsAt, @Nullable Integer revision) {}

    /** A word that changes whenever this person's page would; empty where nothing here is theirs. */
    Optional<String> versionFor(AccountId person, LandingId id) {
        return database.sql(STATE)
                .param("id", id.value())
                .param("person", person.value())
                .query(Row.class)
                .optional()
                .map(row -> vault.mark(
                        "landing-state",
                        row.version() + "/" + row.revision() + "/"
                                + row.endsAt().isAfter(now())));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
