package gentlelanding.account;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import gentlelanding.Browser;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;

/** Gives somebody every way to sign in that there is. */
public class EverySignIn {

    private EverySignIn() {}

    /** A passkey, and an authenticator app that goes by that clock. */
    public static void giveTo(Browser person, Clock clock) {
        var form = person.get("/settings/passkeys").html().select("form[data-passkey=make]");
        person.post(
                "/settings/passkeys",
                "challenge",
                form.select("input[name=challenge]").val(),
                "credential",
                new Lock().made(form.attr("data-options")),
                "label",
                "The blue phone");
        var page = person.get("/settings/authenticator").html();
        person.post(
                "/settings/authenticator",
                "offer",
                page.select("input[name=offer]").val(),
                "digits",
                digits(bytes(page.select("[data-authenticator-secret]").text().replace(" ", "")), clock.instant()));
    }

    /** What an app with that secret shows at that moment. */
    static String digits(byte[] secret, Instant at) {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(new SecretKeySpec(secret, "HmacSHA1"), at);
        } catch (InvalidKeyException e) {
            throw new AssertionError(e);
        }
    }

    /** What somebody types into the app, as bytes. */
    static byte[] bytes(String base32) {
        var bits = new StringBuilder();
        base32.chars()
                .forEach(letter -> bits.append("%5s"
                        .formatted(Integer.toBinaryString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter)))
                        .replace(' ', '0')));
        var bytes = new byte[bits.length() / 8];
        for (var i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
        }
        return bytes;
    }
}
