package gentlelanding.account;

import com.webauthn4j.util.exception.WebAuthnException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** What devices answer, as the library looks at it: it throws where an answer is not right. */
@Component
class CeremonyAnswers {

    private final CeremonyOptions options;
    private final RelyingParty party;

    CeremonyAnswers(CeremonyOptions options, RelyingParty party) {
        this.options = options;
        this.party = party;
    }

    /**
     * Whatever comes from outside may be anything, or lack any part, which the library does not look at before it asks for
     * it: what cannot be understood is refused like what is wrong.
     */
    static <T> Optional<T> understood(Supplier<@Nullable T> attempt) {
        try {
            return Optional.ofNullable(attempt.get());
        } catch (IllegalArgumentException | JacksonException | WebAuthnException | NullPointerException e) {
            return Optional.empty();
        }
    }

    /** A new passkey, if the device's lock was asked and the answer is to what was asked. */
    CredentialRecord made(
            PublicKeyCredential<AuthenticatorAttestationResponse> credential,
            PublicKeyCredentialCreationOptions asked,
            HttpServletRequest request) {
        return party.checking(request, new Found(null), asked.getUser())
                .registerCredential(
                        new ImmutableRelyingPartyRegistrationRequest(asked, new RelyingPartyPublicKey(credential, "")));
    }

    /** How often this passkey has signed, now that it is shown; empty where it was shown as somebody else's. */
    OptionalLong signatures(
            Passkey passkey,
            Bytes challenge,
            PublicKeyCredential<AuthenticatorAssertionResponse> credential,
            HttpServletRequest request) {
        var handle = party.handleOf(passkey.account());
        if (!handle.equals(credential.getResponse().getUserHandle())) {
            return OptionalLong.empty();
        }
        var found = new Found(passkey.asRecord(handle));
        party.checking(request, found, options.person(handle, ""))
                .authenticate(new RelyingPartyAuthenticationRequest(options.toShow(challenge), credential));
        return OptionalLong.of(found.signatures());
    }

    /** The one passkey in question, as the library looks for it. */
    private static class Found implements UserCredentialRepository {

        private @Nullable CredentialRecord record;

        Found(@Nullable CredentialRecord record) {
            this.record = record;
        }

        long signatures() {
            return record == null ? 0 : record.getSignatureCount();
        }

        @Override
        public void save(CredentialRecord seen) {
            record = seen;
        }

        @Override
        public @Nullable CredentialRecord findByCredentialId(Bytes id) {
            return record;
        }

        @Override
        public List<CredentialRecord> findByUserId(Bytes id) {
            return List.of();
        }

        @Override
        public void delete(Bytes id) {}
    }
}
