package gentlelanding.account;

import gentlelanding.vault.Sealed;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;

/**
 * What this server knows of a key on somebody's device.
 *
 * @param signatures how often it has signed, as it says itself; many say always 0
 */
record Passkey(UUID id, AccountId account, long signatures, Document document) {

    /** What lies sealed; bytes as base64url. */
    record Document(
            @Nullable String label,
            String device,
            Instant made,
            @Nullable Instant used,
            String credential,
            String publicKey,
            @Nullable String attestation,
            Set<String> transports,
            boolean canBeCopied,
            boolean isCopied) {

        static Document of(CredentialRecord record, @Nullable String label, String device, Instant now) {
            return new Document(
                    label,
                    device,
                    now,
                    null,
                    record.getCredentialId().toBase64UrlString(),
                    new Bytes(record.getPublicKey().getBytes()).toBase64UrlString(),
                    record.getAttestationObject() == null
                            ? null
                            : record.getAttestationObject().toBase64UrlString(),
                    record.getTransports().stream()
                            .map(AuthenticatorTransport::getValue)
                            .collect(Collectors.toSet()),
                    record.isBackupEligible(),
                    record.isBackupState());
        }

        Document usedAt(Instant now) {
            return new Document(
                    label, device, made, now, credential, publicKey, attestation, transports, canBeCopied, isCopied);
        }
    }

    static Sealed.Place place(UUID id, AccountId account) {
        return new Sealed.Place("passkey", id, account.value());
    }

    /** The same as the library asks for it. */
    CredentialRecord asRecord(Bytes handle) {
        return ImmutableCredentialRecord.builder()
                .credentialId(Bytes.fromBase64(document.credential()))
                .userEntityUserId(handle)
                .publicKey(ImmutablePublicKeyCose.fromBase64(document.publicKey()))
                .attestationObject(document.attestation() == null ? null : Bytes.fromBase64(document.attestation()))
                .signatureCount(signatures)
                .uvInitialized(true)
                .transports(document.transports().stream()
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .backupEligible(document.canBeCopied())
                .backupState(document.isCopied())
                .created(document.made())
                .build();
    }
}
