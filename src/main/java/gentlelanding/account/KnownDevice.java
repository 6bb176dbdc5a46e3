package gentlelanding.account;

import gentlelanding.vault.Vault;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Remembers in a cookie of the device who signed in there before, as marks that say nothing to anybody else: whoever guesses
 * at a name elsewhere does not make its owner wait at home.
 */
@Component
class KnownDevice {

    private static final String PURPOSE = "device";
    private static final int MOST_PEOPLE = 4;

    private final Vault vault;
    private final String name;
    private final boolean secure;
    private final SecureRandom random = new SecureRandom();

    KnownDevice(Vault vault, @Value("${landing.base-url}") String baseUrl) {
        this.vault = vault;
        this.secure = WebSecurity.isSecure(baseUrl);
        this.name = secure ? "__Host-device" : "device";
    }

    /** What stands for this device where wrong tries at that name are counted; empty where nobody signed in with it here. */
    Optional<String> subjectOf(HttpServletRequest request, SignInName signInName) {
        return partsOf(request)
                .filter(parts -> parts.subList(1, parts.size()).stream()
                        .anyMatch(mark -> same(mark, markOf(parts.get(0), signInName))))
                .map(parts -> "device/" + parts.get(0) + '/' + signInName.value());
    }

    /** From now on this device is known for that name, besides the few others it is known for; what it is known as. */
    String remember(HttpServletRequest request, HttpServletResponse response, SignInName signInName) {
        var parts = partsOf(request).orElseGet(() -> List.of(freshId()));
        var mark = markOf(parts.get(0), signInName);
        var marks = Stream.concat(Stream.of(mark), parts.stream().skip(1).filter(other -> !other.equals(mark)))
                .limit(MOST_PEOPLE);
        var value =
                String.join(".", Stream.concat(Stream.of(parts.get(0)), marks).toList());
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name, value)
                        .path("/")
                        .httpOnly(true)
                        .secure(secure)
                        .sameSite("Lax")
                        .maxAge(Duration.ofDays(365))
                        .build()
                        .toString());
        return parts.get(0);
    }

    private Optional<List<String>> partsOf(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(cookie -> List.of(cookie.getValue().split("\\.")))
                .filter(parts -> parts.size() >= 2 && parts.size() <= MOST_PEOPLE + 1)
                .findFirst();
    }

    private String markOf(String device, SignInName signInName) {
        return vault.mark(PURPOSE, device + '/' + signInName.value());
    }

    private String freshId() {
        var bytes = new byte[18];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
