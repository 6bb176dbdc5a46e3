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
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    /**
     * What lies sealed in the cookie.
     *
     * @param until by this server's clock, whatever the device's says
     * @param since when the person's passes before this one were ended; null where they never were
     */
    record Document(
            UUID thing,
            AccountId person,
            Instant until,
            @Nullable Instant since) {}

    /** Gives this person a pass for that thing until then, in place of any other that this browser holds. */
    public void give(HttpServletResponse response, UUID thing, AccountId person, Instant until) {
        var document = new Document(
                thing,
                person,
                until,
                endedBefore(person).findFirst().orElseThrow().orElse(null));
        write(
                response,
                vault.sealForTransit(PURPOSE, json.writeValueAsBytes(document)),
                Duration.between(clock.instant(), until));
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

    /**
     * From now on every pass given to this person so far, in whatever browser, opens nothing. The moment only has to be
     * another one than before, so a clock that is set back neither brings an old pass back nor spoils a new one.
     */
    public void endAllOf(AccountId person) {
        var now = Timestamp.from(clock.instant());
        jdbc.update(
                "update account set passes_since ="
                        + " case when passes_since >= ? then passes_since + interval '1' second else ? end where id = ?",
                now,
                now,
                person.value());
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
        return endedBefore(pass.person()).anyMatch(ended -> ended.equals(Optional.ofNullable(pass.since())));
    }

    /** When this person's passes were last ended, if they were; nothing at all where there is no such person any more. */
    private Stream<Optional<Instant>> endedBefore(AccountId person) {
        return jdbc
                .query(
                        "select passes_since from account where id = ?",
                        (row, number) -> Optional.ofNullable(row.getTimestamp("passes_since"))
                                .map(Timestamp::toInstant),
                        person.value())
                .stream();
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
