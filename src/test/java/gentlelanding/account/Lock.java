package gentlelanding.account;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A device with one passkey in it, as a browser would speak for it. */
final class Lock {

    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int ATTESTED = 0x40;
    private static final JsonMapper JSON = new JsonMapper();

    private final KeyPair keys;
    private final byte[] id = new byte[32];
    private byte[] handle = {};
    private String origin = "http://localhost";
    private boolean verifies = true;

    Lock() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
            new SecureRandom().nextBytes(id);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** From now on it opens for whoever holds it. */
    Lock thatLooksAtNobody() {
        verifies = false;
        return this;
    }

    Lock at(String address) {
        origin = address;
        return this;
    }

    /** Says that it is somebody else's. */
    Lock claiming(byte[] other) {
        handle = other;
        return this;
    }

    /** What the browser sends for a new passkey. */
    String made(String options) {
        var asked = JSON.readTree(options);
        handle = decoded(asked.path("user").path("id").asString());
        var data = joined(authenticatorData(asked.path("rp").path("id").asString(), ATTESTED), attested());
        var object = joined(
                new byte[] {(byte) 0xa3},
                text("fmt"),
                text("none"),
                text("attStmt"),
                new byte[] {(byte) 0xa0},
                text("authData"),
                new byte[] {0x59, (byte) (data.length >> 8), (byte) data.length},
                data);
        return credential("""
                {"clientDataJSON":"%s","attestationObject":"%s","transports":["internal"]}""".formatted(encoded(clientData("webauthn.create", asked)), encoded(object)));
    }

    /** What the browser sends to show it. */
    String shown(String options) {
        var asked = JSON.readTree(options);
        var data = authenticatorData(asked.path("rpId").asString(), 0);
        var client = clientData("webauthn.get", asked);
        return credential("""
                {"clientDataJSON":"%s","authenticatorData":"%s","signature":"%s","userHandle":"%s"}""".formatted(
                        encoded(client), encoded(data), encoded(signed(joined(data, hash(client)))), encoded(handle)));
    }

    private String credential(String response) {
        return """
                {"id":"%1$s","rawId":"%1$s","type":"public-key","clientExtensionResults":{},"response":%2$s}""".formatted(encoded(id), response);
    }

    private byte[] clientData(String kind, JsonNode asked) {
        return """
                {"type":"%s","challenge":"%s","origin":"%s","crossOrigin":false}""".formatted(kind, asked.path("challenge").asString(), origin).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] authenticatorData(String party, int more) {
        return ByteBuffer.allocate(37)
                .put(hash(party.getBytes(StandardCharsets.UTF_8)))
                .put((byte) (PRESENT | (verifies ? VERIFIED : 0) | more))
                .putInt(0)
                .array();
    }

    private byte[] attested() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        return joined(
                new byte[16],
                new byte[] {0, (byte) id.length},
                id,
                new byte[] {(byte) 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20},
                coordinate(point.getAffineX().toByteArray()),
                new byte[] {0x22, 0x58, 0x20},
                coordinate(point.getAffineY().toByteArray()));
    }

    private static byte[] coordinate(byte[] number) {
        var whole = new byte[32];
        var length = Math.min(32, number.length);
        System.arraycopy(number, number.length - length, whole, 32 - length, length);
        return whole;
    }

    private byte[] signed(byte[] text) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] hash(byte[] text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] text(String text) {
        return joined(new byte[] {(byte) (0x60 | text.length())}, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] decoded(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
