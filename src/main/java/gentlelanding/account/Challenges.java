package gentlelanding.account;

import gentlelanding.vault.Vault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a device is asked to sign. It travels sealed in the page, so that asking keeps nothing and any replica can go on;
 * answered it counts once, on all of them.
 */
@Component
class Challenges {

    static final Duration LASTS = Duration.ofMinutes(10);

    private static final String PURPOSE = "challenge";

    private final Vault vault;
    private final JsonMapper json;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    Challenges(Vault vault, JsonMapper json, JdbcTemplate jdbc, Clock clock) {
        this.vault = vault;
        this.json = json;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param forWhom whose new passkey it is for; nobody where somebody shows one */
    private record Document(String challenge, @Nullable AccountId forWhom, Instant until) {}

    String seal(Bytes challenge, @Nullable AccountId forWhom) {
        var until = clock.instant().plus(LASTS);
        return vault.sealForTransit(
                PURPOSE, json.writeValueAsBytes(new Document(challenge.toBase64UrlString(), forWhom, until)));
    }

    /** The challenge in it, the first time that it comes back; empty where it is another's, too old, or not from here. */
    Optional<Bytes> spend(String sealed, @Nullable AccountId forWhom) {
        return vault.openFromTransit(PURPOSE, sealed)
                .map(text -> json.readValue(text, Document.class))
                .filter(document -> Objects.equals(document.forWhom(), forWhom)
                        && clock.instant().isBefore(document.until())
                        && isFirst(document))
                .map(document -> Bytes.fromBase64(document.challenge()));
    }

    private boolean isFirst(Document document) {
        try {
            return jdbc.update(
                            "insert into spent_challenge (fingerprint, good_until) values (?, ?)",
                            vault.fingerprint(PURPOSE, document.challenge()),
                            document.until().toEpochMilli())
                    == 1;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Scheduled(initialDelay = 11, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forgetThoseTooOld() {
        jdbc.update("delete from spent_challenge where good_until < ?", clock.millis());
    }
}
