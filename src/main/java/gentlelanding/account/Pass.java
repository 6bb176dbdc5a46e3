package gentlelanding.account;

import gentlelanding.vault.Vault;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * A pass opens one thing to one person for a while, without their being signed in, and nothing else. It lies sealed in a
 * cookie of its own; signing in or out, and Exit, take it away.
 */
@Component
public class Pass {

    private static final String PURPOSE = "pass";

    private final Vault vault;
    private final JsonMapper json;
    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final boolean secure;

    Pass(Vault vault, JsonMapper json, JdbcTemplate jdbc, Clock clock, @Value("${landing.base-url}") String baseUrl) {
        this.vault = vault;
        this.json = json;
        this.jdbc = jdbc;
        this.clock = clock;
        this.secure = WebSecurity.isSecure(baseUrl);
    }

    /** What lies sealed in the cookie; all times by this server's clock, whatever the device's says. */
    record Document(UUID thing, AccountId person, Instant given, Instant until) {}

    /** Gives this person a pass for that thing until then, in place of any other that this browser holds. */
    public void give(HttpServletResponse response, UUID thing, AccountId person, Instant until) {
        var now = clock.instant();
        var sealed = vault.sealForTransit(PURPOSE, json.writeValueAsBytes(new Document(thing, person, now, until)));
        write(response, sealed, Duration.between(now, until));
    }

    /** Who holds a pass for that thing; one statement where a pass is there, none otherwise. */
    public Optional<AccountId> holderOf(HttpServletRequest request, UUID thing) {
        return inCookiesOf(request)
                .flatMap(cookie -> vault.openFromTransit(PURPOSE, cookie).stream())
                .map(bytes -> json.readValue(bytes, Document.class))
                .filter(pass -> pass.thing().equals(thing) && clock.instant().isBefore(pass.until()))
                .filter(this::isStillGood)
                .map(Document::person)
                .findFirst();
    }

    /** From now on every pass given to this person so far, in whatever browser, opens nothing. */
    public void endAllOf(AccountId person) {
        jdbc.update(
                "update account set passes_since = ? where id = ?", Timestamp.from(clock.instant()), person.value());
    }

    /** Takes whatever pass there is away from this browser. */
    void takeAwayFrom(HttpServletRequest request, HttpServletResponse response) {
        if (inCookiesOf(request).findAny().isPresent()) {
            write(response, "", Duration.ZERO);
        }
    }

    private Stream<String> inCookiesOf(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name()))
                .map(Cookie::getValue);
    }

    private boolean isStillGood(Document pass) {
        return Objects.requireNonNullElse(
                        jdbc.queryForObject(
                                "select count(*) from account where id = ?"
                                        + " and (passes_since is null or passes_since < ?)",
                                Integer.class,
                                pass.person().value(),
                                Timestamp.from(pass.given())),
                        0)
                > 0;
    }

    private void write(HttpServletResponse response, String value, Duration lasting) {
        var cookie = new Cookie(name(), value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) Math.max(0, lasting.toSeconds()));
        response.addCookie(cookie);
    }

    private String name() {
        return secure ? "__Host-pass" : "pass";
    }
}
