package gentlelanding.account;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keys on people's devices, which sign in alone: each asks its device's own lock first, always. */
@Service
class Passkeys {

    private final PasskeyRows rows;
    private final Challenges challenges;
    private final CeremonyOptions options;
    private final CeremonyAnswers answers;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    Passkeys(
            PasskeyRows rows,
            Challenges challenges,
            CeremonyOptions options,
            CeremonyAnswers answers,
            TransactionOperations transaction,
            Clock clock) {
        this.rows = rows;
        this.challenges = challenges;
        this.options = options;
        this.answers = answers;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What a browser is asked.
     *
     * @param options as the browser's own interface takes them
     * @param challenge the challenge in them once more, sealed, to come back with the answer
     */
    record Asked(String options, String challenge) {}

    /** @param credential what the browser gave, as JSON */
    record Answer(@Nullable String challenge, @Nullable String credential) {}

    /** How making one went. */
    enum Made {
        KEPT,
        REFUSED,
        NO_ROOM
    }

    @Transactional(readOnly = true)
    List<Passkey> of(AccountId person) {
        return rows.of(person);
    }

    @Transactional(readOnly = true)
    boolean areThere(AccountId person) {
        return rows.areThere(person);
    }

    /** Asks for a new one of this person's. */
    @Transactional(readOnly = true)
    Asked askForNew(AccountId person, String signInName) {
        var challenge = Bytes.random();
        var there = rows.of(person);
        var asked = options.forNew(challenge, person, signInName, there);
        return new Asked(json.writeValueAsString(asked), challenges.seal(challenge, person));
    }

    /** Asks whoever is there to show one. */
    Asked askToShow() {
        var challenge = Bytes.random();
        return new Asked(json.writeValueAsString(options.toShow(challenge)), challenges.seal(challenge, null));
    }

    /** Keeps a new one, if the device's lock was asked and the answer is to what this person was asked. */
    Made make(AccountId person, String signInName, Answer answer, @Nullable String label, HttpServletRequest request) {
        return CeremonyAnswers.understood(() -> {
                    var challenge = challenges
                            .spend(orEmpty(answer.challenge()), person)
                            .orElseThrow(IllegalArgumentException::new);
                    PublicKeyCredential<AuthenticatorAttestationResponse> credential =
                            json.readValue(orEmpty(answer.credential()), new TypeReference<>() {});
                    var asked = options.forNew(challenge, person, signInName, List.of());
                    return transaction.execute(status -> {
                        var record = answers.made(credential, asked, request);
                        if (rows.find(record.getCredentialId()).isPresent()) {
                            return Made.REFUSED;
                        }
                        var document = Passkey.Document.of(record, label, Device.of(request), clock.instant());
                        return rows.add(person, record.getCredentialId(), record.getSignatureCount(), document)
                                ? Made.KEPT
                                : Made.NO_ROOM;
                    });
                })
                .orElse(Made.REFUSED);
    }

    /** Whose passkey this answer shows; empty for one that is gone, was used, or did not ask its device's lock. */
    Optional<AccountId> shown(Answer answer, HttpServletRequest request) {
        return CeremonyAnswers.understood(() -> {
            var challenge =
                    challenges.spend(orEmpty(answer.challenge()), null).orElseThrow(IllegalArgumentException::new);
            PublicKeyCredential<AuthenticatorAssertionResponse> credential =
                    json.readValue(orEmpty(answer.credential()), new TypeReference<>() {});
            return transaction
                    .<Optional<AccountId>>execute(status -> rows.find(credential.getRawId())
                            .filter(passkey -> isShown(passkey, challenge, credential, request))
                            .map(Passkey::account))
                    .orElse(null);
        });
    }

    @Transactional
    boolean remove(AccountId person, UUID id) {
        return rows.remove(person, id);
    }

    private boolean isShown(
            Passkey passkey,
            Bytes challenge,
            PublicKeyCredential<AuthenticatorAssertionResponse> credential,
            HttpServletRequest request) {
        var signatures = answers.signatures(passkey, challenge, credential, request);
        return signatures.isPresent()
                && rows.use(passkey, signatures.getAsLong(), passkey.document().usedAt(clock.instant()));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
