package gentlelanding.account;

import gentlelanding.vault.Sealed;
import gentlelanding.vault.Vault;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happened with an account, for its owner's eyes alone: kept ninety days, and by nobody taken out before. */
@Service
class Events {

    private static final Duration KEPT = Duration.ofDays(90);

    private final JdbcTemplate jdbc;
    private final Vault vault;
    private final Clock clock;

    Events(JdbcTemplate jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    enum Kind {
        SIGNED_IN,
        SIGNED_OUT_ELSEWHERE,
        PASSWORD_CHANGED,
        RECOVERED,
        RECOVERY_CODES_MADE,
        FACTOR_ADDED,
        FACTOR_REMOVED,
        TAKEN_ALONG,
        BROUGHT_IN,
        GIVEN_TO_READ,
        GIVEN_TAKEN_BACK,
        LETTERS_MOVED,
        DISABLED,
        ENABLED;

        /** Ends its message key. */
        String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Empty for what a later release has noted, while replicas of both are running. */
        static Optional<Kind> named(String name) {
            return Arrays.stream(values())
                    .filter(kind -> kind.name().equals(name))
                    .findFirst();
        }
    }

    /**
     * What lies sealed.
     *
     * @param kind the name of a {@link Kind}, or of one that a later release knows
     * @param device a coarse kind of device, where one was there
     * @param mark tells whether another sign-in came from the same browser
     * @param isNew whether nobody had signed in there before; null where it is no sign-in
     * @param turn grows from sign-in to sign-in, whatever the clock says; null where it is none
     */
    record Document(
            String kind,
            @Nullable String device,
            @Nullable String mark,
            @Nullable Boolean isNew,
            @Nullable Long turn) {}

    /** One thing that happened. */
    record Event(Instant at, String kind, @Nullable String device, boolean isNew) {}

    /**
     * A sign-in.
     *
     * @param turn later ones have a greater one; two at the same moment may have the same
     */
    record SignIn(@Nullable String mark, boolean isNew, long turn) {}

    @EventListener
    @Transactional
    void note(Happened elsewhere) {
        note(elsewhere.person(), Kind.valueOf(elsewhere.what().name()));
    }

    @Transactional
    void note(AccountId person, Kind kind) {
        note(person, kind, null);
    }

    @Transactional
    void note(AccountId person, Kind kind, @Nullable String device) {
        note(person, new Document(kind.name(), device, null, null, null));
    }

    /** Notes a sign-in from a browser known by that mark. */
    @Transactional
    void noteSignIn(AccountId person, String device, SignIn signIn) {
        note(person, new Document(Kind.SIGNED_IN.name(), device, signIn.mark(), signIn.isNew(), signIn.turn()));
    }

    private void note(AccountId person, Document document) {
        var id = UUID.randomUUID();
        jdbc.update(
                "insert into account_event (id, account, happened_at, document) values (?, ?, ?, ?)",
                id,
                person.value(),
                Timestamp.from(clock.instant()),
                vault.seal(place(id, person), document).bytes());
    }

    /** All of them, the latest first. */
    @Transactional(readOnly = true)
    List<Event> of(AccountId person) {
        return documents(
                        person,
                        (at, document) -> Kind.named(document.kind())
                                .map(kind -> new Event(
                                        at, kind.slug(), document.device(), Boolean.TRUE.equals(document.isNew()))))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Every sign-in, the latest first: by their turns, since a clock may have been set back in between. */
    @Transactional(readOnly = true)
    List<SignIn> signIns(AccountId person) {
        return documents(person, (at, document) -> document).stream()
                .filter(document -> document.kind().equals(Kind.SIGNED_IN.name()))
                .map(document -> new SignIn(
                        document.mark(),
                        Boolean.TRUE.equals(document.isNew()),
                        Objects.requireNonNullElse(document.turn(), 0L)))
                .sorted(Comparator.comparingLong(SignIn::turn).reversed())
                .toList();
    }

    private <T> List<T> documents(AccountId person, BiFunction<Instant, Document, T> read) {
        return jdbc.query(
                "select id, happened_at, document from account_event where account = ? order by happened_at desc, id",
                (row, number) -> {
                    var place = place(row.getObject("id", UUID.class), person);
                    var document = vault.open(place, new Sealed(row.getBytes("document")), Document.class);
                    return read.apply(row.getTimestamp("happened_at").toInstant(), document);
                },
                person.value());
    }

    @Scheduled(initialDelay = 9, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forgetThoseLongAgo() {
        jdbc.update(
                "delete from account_event where happened_at < ?",
                Timestamp.from(clock.instant().minus(KEPT)));
    }

    private static Sealed.Place place(UUID id, AccountId person) {
        return new Sealed.Place("account_event", id, person.value());
    }
}
