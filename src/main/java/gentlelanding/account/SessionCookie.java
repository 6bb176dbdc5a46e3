package gentlelanding.account;

import gentlelanding.vault.Vault;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

/**
 * The session's cookie: the id with a keyed mark behind it. The id alone, as it lies in the database in plain text, opens
 * nothing.
 */
@Component
class SessionCookie implements CookieSerializer, SessionIdGenerator {

    /** The request attribute that lets the cookie outlive the browser's closing. */
    static final String STAYS = "sessionStays";

    /** The request attribute that keeps why the session could not be looked for, so that nobody waits for that twice. */
    static final String IN_VAIN = "sessionInVain";

    private static final String PURPOSE = "session";

    /**
     * Pages that come even while the database is away: whoever asks for them is not looked for. Nor is a page that only
     * asks whether anything has changed, or that stays open for an evening: {@link Glance} sees who that is without using
     * the session.
     */
    private static final Pattern NOT_ASKED =
            Pattern.compile("/(exit|help-now|guide|privacy|safety|css|js|img|webjars)(/.*)?|/favicon.ico"
                    + "|/partners/[^/]+/state|/landings/[^/]+(/(state|signals|place))?");

    private final Vault vault;
    private final DefaultCookieSerializer cookies = new DefaultCookieSerializer();
    private final SecureRandom random = new SecureRandom();

    SessionCookie(Vault vault, @Value("${landing.base-url}") String baseUrl) {
        var secure = WebSecurity.isSecure(baseUrl);
        this.vault = vault;
        cookies.setCookieName(secure ? "__Host-session" : "session");
        cookies.setCookiePath("/");
        cookies.setUseSecureCookie(secure);
        cookies.setUseHttpOnlyCookie(true);
        cookies.setSameSite("Lax");
        cookies.setUseBase64Encoding(false);
    }

    /** 216 random bits, which fill the 36 characters of the table's column without a blank. */
    @Override
    public String generate() {
        var bytes = new byte[27];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    @Override
    public void writeCookieValue(CookieValue cookie) {
        var id = cookie.getCookieValue();
        var marked = id == null || id.isEmpty() ? "" : id + '.' + mark(id);
        var written = new CookieValue(cookie.getRequest(), cookie.getResponse(), marked);
        if (marked.isEmpty()) {
            written.setCookieMaxAge(0);
        } else if (cookie.getRequest().getAttribute(STAYS) != null) {
            written.setCookieMaxAge((int) SessionLife.LONGEST_ON_OWN_DEVICE.toSeconds());
        }
        cookies.writeCookieValue(written);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        if (request.getAttribute(IN_VAIN) instanceof RuntimeException failure) {
            throw failure;
        }
        return NOT_ASKED.matcher(request.getRequestURI()).matches() ? List.of() : idsIn(request);
    }

    /** The ids of the sessions that this request names, whether or not they are still there. */
    List<String> idsIn(HttpServletRequest request) {
        return cookies.readCookieValues(request).stream()
                .map(this::idOf)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> idOf(@Nullable String cookie) {
        var parts = Objects.requireNonNullElse(cookie, "").split("\\.", -1);
        return parts.length == 2 && same(parts[1], mark(parts[0])) ? Optional.of(parts[0]) : Optional.empty();
    }

    private String mark(String id) {
        return vault.mark(PURPOSE, id);
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
