package gentlelanding.landing;

import gentlelanding.account.AccountId;
import gentlelanding.vault.Vault;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Whether a page in the moment still shows what is true, in one statement; tables of other modules are only read here. */
@Service
class StillTrue {

    private static final String STATE = """
            select landing.version, landing.ends_at, plan.today, plan.today_until,
                (select max(agreed.number) from plan_revision agreed where agreed.partnership = landing.partnership
                    and agreed.first_agreed and agreed.second_agreed) as revision
            from landing
            left join partnership pair on pair.id = landing.partnership
            left join plan on plan.partnership = landing.partnership
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
            long version,
            OffsetDateTime endsAt,
            byte @Nullable [] today,
            @Nullable OffsetDateTime todayUntil,
            @Nullable Integer revision) {

        /** Sealed as it lies there, what is different today changes with every change of it. */
        String at(OffsetDateTime now) {
            var different = todayUntil != null && todayUntil.isAfter(now);
            return version + "/" + revision + "/" + endsAt.isAfter(now) + "/"
                    + (different ? Arrays.hashCode(today) : 0);
        }
    }

    /** A word that changes whenever this person's page would; empty where nothing here is theirs. */
    Optional<String> versionFor(AccountId person, LandingId id) {
        return database.sql(STATE)
                .param("id", id.value())
                .param("person", person.value())
                .query(Row.class)
                .optional()
                .map(row -> vault.mark("landing-state", row.at(clock.instant().atOffset(ZoneOffset.UTC))));
    }
}
