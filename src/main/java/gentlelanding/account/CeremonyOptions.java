package gentlelanding.account;

import java.util.List;
import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialDescriptor;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.stereotype.Component;

/**
 * What devices are asked: to look at who is there by their own lock, required and not merely preferred, and to say nothing of
 * what kind they are. Nobody is named when somebody is asked to show a passkey.
 */
@Component
class CeremonyOptions {

    private final RelyingParty party;

    CeremonyOptions(RelyingParty party) {
        this.party = party;
    }

    PublicKeyCredentialCreationOptions forNew(
            Bytes challenge, AccountId whose, String signInName, List<Passkey> alreadyThere) {
        return PublicKeyCredentialCreationOptions.builder()
                .rp(party.name())
                .user(person(party.handleOf(whose), signInName))
                .challenge(challenge)
                .pubKeyCredParams(
                        PublicKeyCredentialParameters.EdDSA,
                        PublicKeyCredentialParameters.ES256,
                        PublicKeyCredentialParameters.RS256)
                .timeout(Challenges.LASTS)
                .excludeCredentials(alreadyThere.stream()
                        .map(passkey -> PublicKeyCredentialDescriptor.builder()
                                .id(Bytes.fromBase64(passkey.document().credential()))
                                .build())
                        .toList())
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build())
                .attestation(AttestationConveyancePreference.NONE)
                .build();
    }

    PublicKeyCredentialRequestOptions toShow(Bytes challenge) {
        return PublicKeyCredentialRequestOptions.builder()
                .rpId(party.name().getId())
                .challenge(challenge)
                .timeout(Challenges.LASTS)
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build();
    }

    PublicKeyCredentialUserEntity person(Bytes handle, String signInName) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(handle)
                .name(signInName)
                .displayName(signInName)
                .build();
    }
}
