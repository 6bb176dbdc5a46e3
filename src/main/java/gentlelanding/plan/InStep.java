package gentlelanding.plan;

import gentlelanding.account.AccountId;
import gentlelanding.partnership.Invited;
import gentlelanding.vault.Vault;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Whether two pages still show what is true. A partnership takes over its invitation's id, so one address serves from the
 * code to the plan, and one statement looks at both; a table of another module is only ever read here.
 */
@Service
class InStep {

    private static final String STATE = """
            select mine.ready as i_am_ready, theirs.ready as partner_is_ready, stands.number as revision,
                case when pair.first_account = mine.account then stands.first_agreed
                    else stands.second_agreed end as i_agreed,
                case when pair.first_account = mine.account then stands.second_agreed
                    else stands.first_agreed end as partner_agreed,
                false as gave_it, false as is_used, false as is_over
            from plan_member mine
            join plan_member theirs on theirs.partnership = mine.partnership and theirs.account <> mine.account
            join partnership pair on pair.id = mine.partnership
            join plan on plan.partnership = mine.partnership
            left join plan_revision stands on stands.partnership = plan.partnership and stands.number = plan.revision
            where mine.partnership = :id and mine.account = :person
            union all
            select null, null, null, null, null,
                inviter = :person, joined_by is not null, expires_at <= :now
            from invitation
            where id = :id and (inviter = :person or joined_by = :person)
            """;

    private final JdbcClient database;
    private final Vault vault;
    private final Clock clock;

    InStep(JdbcClient database, Vault vault, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    /** All that one of the two may see of how far they have come. */
    record Seen(
            boolean iAmReady,
            boolean partnerIsReady,
            @Nullable Integer revision,
            boolean iAgreed,
            boolean partnerAgreed) {

        static Seen of(Plans.Progress progress) {
            var plan = progress.plan();
            return new Seen(
                    progress.iAmReady(),
                    progress.partnerIsReady(),
                    plan.map(Plans.Standing::revision).orElse(null),
                    plan.filter(Plans.Standing::iAgreed).isPresent(),
                    plan.filter(Plans.Standing::partnerAgreed).isPresent());
        }
    }

    /** A row of either half: of a partnership, where there is a word about being ready, or else of an invitation. */
    record Row(
            @Nullable Boolean iAmReady,
            @Nullable Boolean partnerIsReady,
            @Nullable Integer revision,
            @Nullable Boolean iAgreed,
            @Nullable Boolean partnerAgreed,
            boolean gaveIt,
            boolean isUsed,
            boolean isOver) {}

    String versionOf(Plans.Progress progress) {
        return versionOf(Seen.of(progress));
    }

    /** What this person's page should show by now; empty where nothing here is theirs. One statement. */
    Optional<String> versionFor(AccountId person, UUID id) {
        return database.sql(STATE)
                .param("id", id)
                .param("person", person.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Row.class)
                .optional()
                .flatMap(this::versionOf);
    }

    private Optional<String> versionOf(Row row) {
        if (row.iAmReady() == null) {
            return Invited.of(row.gaveIt(), row.isUsed(), row.isOver()).map(state -> state.version(vault));
        }
        return Optional.of(versionOf(new Seen(
                row.iAmReady(),
                Boolean.TRUE.equals(row.partnerIsReady()),
                row.revision(),
                Boolean.TRUE.equals(row.iAgreed()),
                Boolean.TRUE.equals(row.partnerAgreed()))));
    }

    private String versionOf(Seen seen) {
        return vault.mark("state", seen.toString());
    }
}
