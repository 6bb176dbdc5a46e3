package gentlelanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What a real server answers on a real port, byte for byte. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:wire;DB_CLOSE_DELAY=-1;WRITE_DELAY=0",
            "landing.key-file=target/web-test/${random.uuid}.key"
        })
@Import(OnTheWireTest.Failing.class)
class OnTheWireTest {

    private static final String NONCE = "[A-Za-z0-9+/]{22,}";

    private static final Map<String, String> GOLDEN = Map.ofEntries(
            Map.entry(
                    "content-security-policy",
                    "default-src 'none'; script-src 'nonce-NONCE' 'strict-dynamic'; style-src 'self'; img-src 'self'"
                            + " data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self';"
                            + " frame-ancestors 'none'; base-uri 'none'; object-src 'none';"
                            + " require-trusted-types-for 'script'; trusted-types 'none'; report-uri /csp"),
            Map.entry("strict-transport-security", "max-age=63072000; includeSubDomains"),
            Map.entry("x-content-type-options", "nosniff"),
            Map.entry("x-frame-options", "DENY"),
            Map.entry("referrer-policy", "no-referrer"),
            Map.entry(
                    "permissions-policy",
                    "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(),"
                            + " gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=(),"
                            + " publickey-credentials-get=(self), publickey-credentials-create=(self)"),
            Map.entry("cross-origin-opener-policy", "same-origin"),
            Map.entry("cross-origin-resource-policy", "same-origin"),
            Map.entry("cross-origin-embedder-policy", "require-corp"),
            Map.entry("cache-control", "no-store"),
            Map.entry("x-robots-tag", "noindex, nofollow, noarchive"),
            Map.entry("x-xss-protection", "0"));

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    private Wire visitor;

    @Controller
    static class Failing {

        @GetMapping("/guide/fails-on-purpose")
        String fail() {
            throw new IllegalStateException("secret-detail");
        }
    }

    @BeforeEach
    void somebodyUnknown() {
        visitor = new Wire(port);
    }

    @Test
    void everyKindOfAnswerCarriesTheSameHeaders() {
        var token = visitor.hidden("/sign-in", "_csrf");
        var answers = new LinkedHashMap<Integer, HttpResponse<String>>();
        answers.put(200, visitor.get("/"));
        answers.put(303, visitor.get("/home"));
        answers.put(403, visitor.post("/sign-in", "username", "heron123"));
        answers.put(404, visitor.get("/guide/nowhere"));
        answers.put(405, visitor.get("/csp"));
        answers.put(413, visitor.postBody("/sign-in", "_csrf=" + token + "&username=" + "x".repeat(300_000)));
        answers.put(422, visitor.post("/sign-in", "username", "a", "password", "b", "_csrf", token));
        answers.put(500, visitor.get("/guide/fails-on-purpose"));
        answers.put(204, visitor.postBody("/csp", "{}"));
        answers.put(
                429,
                IntStream.range(0, 70)
                        .mapToObj(time -> visitor.postBody("/csp", "{}"))
                        .filter(answer -> answer.statusCode() != 204)
                        .findFirst()
                        .orElseThrow());

        answers.forEach((status, answer) -> {
            assertThat(answer.statusCode()).as(answer.uri().getPath()).isEqualTo(status);
            assertThat(strictHeadersOf(answer))
                    .as("%s %s", status, answer.uri())
                    .isEqualTo(GOLDEN);
            isDiscreet(answer);
        });
    }

    @Test
    void stylesAndScriptsCarryThemTooAndStayForever() {
        var page = Wire.html(visitor.get("/"));
        var files = page.select("link[rel=stylesheet]").eachAttr("href");
        files.addAll(page.select("script").eachAttr("src"));
        var forever = new LinkedHashMap<>(GOLDEN);
        forever.put("cache-control", "public, max-age=31536000, immutable");

        assertThat(files).hasSizeGreaterThan(4).allMatch(file -> file.matches("/(css|js)/.*-[0-9a-f]{32}\\.(css|js)"));
        for (var file : files) {
            var answer = visitor.get(file);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(strictHeadersOf(answer)).as(file).isEqualTo(forever);
        }
        assertThat(strictHeadersOf(visitor.get("/css/base.css"))).isEqualTo(GOLDEN);
    }

    @Test
    void everyAnswerHasANonceOfItsOwnAndScriptsBearIt() {
        var nonces = IntStream.range(0, 20)
                .mapToObj(any -> visitor.get("/"))
                .map(answer -> {
                    var policy = answer.headers()
                            .firstValue("Content-Security-Policy")
                            .orElse("");
                    var nonce = policy.replaceAll(".*'nonce-(" + NONCE + ")'.*", "$1");
                    assertThat(Wire.html(answer).select("script").eachAttr("nonce"))
                            .containsOnly(nonce);
                    return nonce;
                })
                .toList();

        assertThat(nonces).doesNotHaveDuplicates();
    }

    @Test
    void cookiesAreForTheServerAlone() {
        var page = visitor.get("/sign-up");
        var token = Wire.html(page).select("input[name=_csrf]").val();
        var signedUp = visitor.post(
                "/sign-up",
                "word",
                "otter",
                "password",
                "seven quiet lanterns below",
                "displayName",
                "Samuela",
                "adult",
                "true",
                "_csrf",
                token);

        var cookies = new java.util.ArrayList<>(page.headers().allValues("Set-Cookie"));
        cookies.addAll(signedUp.headers().allValues("Set-Cookie"));
        assertThat(cookies)
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie)
                        .matches("(form|session|device)=[^;]*;.*")
                        .contains("Path=/", "HttpOnly", "SameSite=Lax")
                        .doesNotContain("Domain")
                        .doesNotContain("otter", "Samuela"));
        assertThat(visitor.cookies().get("session")).matches("[A-Za-z0-9_-]{36}\\.[A-Za-z0-9_-]{43,}");
    }

    @Test
    void anUnknownHostIsHarmless() {
        var answer = raw("GET /home HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n");

        assertThat(answer).contains("Location: /sign-in").doesNotContain("elsewhere");
        assertThat(raw("GET / HTTP/1.1\r\nHost: elsewhere.example\r\nX-Forwarded-Host: third.example\r\n"
                        + "X-Forwarded-Proto: https\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200")
                .doesNotContain("elsewhere", "third.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TRACE / HTTP/1.1\r\nHost: localhost\r\nCookie: session=secret-detail\r\n",
                "GET /%zz HTTP/1.1\r\nHost: localhost\r\n",
                "GET /[ HTTP/1.1\r\nHost: localhost\r\n",
                "GET /home;jsessionid=abc HTTP/1.1\r\nHost: localhost\r\n",
                "GET /guide/..%2fhome HTTP/1.1\r\nHost: localhost\r\n",
                "GET //home HTTP/1.1\r\nHost: localhost\r\n",
                "BREW / HTTP/1.1\r\nHost: localhost\r\n",
                "GET / HTTP/1.1\r\n",
                "GET /actuator/health HTTP/1.1\r\nHost: localhost\r\n",
                "GET /actuator/sbom HTTP/1.1\r\nHost: localhost\r\n",
                "GET /META-INF/sbom/application.cdx.json HTTP/1.1\r\nHost: localhost\r\n",
                "GET /inventory/data-inventory.csv HTTP/1.1\r\nHost: localhost\r\n",
                "GET /h2-console HTTP/1.1\r\nHost: localhost\r\n"
            })
    void oddRequestsLearnNothing(String request) {
        var answer = raw(request + "Connection: close\r\n\r\n");

        assertThat(answer)
                .matches("(?s)HTTP/1.1 (303|400|403|404|405|501) .*")
                .doesNotContain("secret-detail", "Tomcat", "Apache", "Exception", "\tat ", "springframework");
        assertThat(answer.lines()).noneMatch(line -> line.startsWith("Server:") || line.startsWith("Allow: TRACE"));
    }

    /** It is not carried along to where one signs in: it would not fit into the header of that answer. */
    @Test
    void anAddressLongerThanAnyLeadsToSignInAllTheSame() {
        var answer = visitor.get("/" + "a/".repeat(3_500));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/sign-in?to=%2Fhome");
    }

    @Test
    void aFormThatCannotBeReadChangesNothing() {
        visitor.signUp("Sam", "seven quiet lanterns above");
        var token = visitor.hidden("/profiles", "_csrf");
        var before = rows();

        for (var body : List.of(
                "name=%FF%FE",
                "name=%C3%28",
                "name=%",
                "name=%zz",
                "name=\u00ff\u00fe broken",
                "name=Late&" + many(1001),
                "name=" + "x".repeat(300_000))) {
            var answer = visitor.postBody("/profiles", "_csrf=" + token + "&" + body);
            assertThat(answer.statusCode()).as(shortened(body)).isIn(413, 422);
            assertThat(Wire.html(answer).select("h1")).as(shortened(body)).hasSize(1);
            isDiscreet(answer);
        }
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aFormFromAnotherSiteIsRefused() {
        visitor.signUp("Sam", "seven quiet lanterns beyond");
        var token = visitor.hidden("/profiles", "_csrf");
        var before = rows();
        var body = Wire.encoded("name", "Late evenings", "_csrf", token);

        for (var site : List.of("cross-site", "same-site")) {
            assertThat(visitor.postBody("/profiles", body, "Sec-Fetch-Site", site)
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(visitor.postBody("/profiles", body, "Origin", "https://elsewhere.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(rows()).isEqualTo(before);
        assertThat(visitor.postBody("/profiles", body, "Sec-Fetch-Site", "same-origin", "Origin", "null")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void aTokenFromBeforeSigningInIsWorthNothingAfterwards() {
        var early = visitor.hidden("/sign-up", "_csrf");
        visitor.signUp("Sam", "seven quiet lanterns within");

        assertThat(visitor.post("/profiles", "name", "Late evenings", "_csrf", early)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void leavingEndsTheSessionUnlessAnotherSiteAsks() {
        visitor.signUp("Sam", "seven quiet lanterns around");
        var copy = Map.copyOf(visitor.cookies());

        visitor.get("/exit", "Sec-Fetch-Site", "cross-site");
        assertThat(visitor.get("/home").statusCode()).isEqualTo(200);
        var answer = visitor.get("/exit", "Sec-Fetch-Site", "same-origin");

        assertThat(answer.headers().firstValue("Clear-Site-Data")).hasValue("\"cache\", \"storage\"");
        assertThat(visitor.cookies()).doesNotContainKey("session");
        visitor.cookies().putAll(copy);
        assertThat(visitor.get("/home").statusCode()).isEqualTo(303);
    }

    @Test
    void whatWasTypedAfterTheSessionEndedFindsItsOwner() {
        var password = "seven quiet lanterns again";
        var name = visitor.signUp("Sam", password);
        var profile = profile();
        var note = "answers[water].noteForPartner";
        var page = Wire.html(visitor.get(profile + "?category=practical-needs"));
        visitor.cookies().remove("session");

        var asked = visitor.post(profile + "/answers", typed(page, note, "with ice 🧊"));
        var signIn = Wire.html(asked);

        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(signIn.select("input[name=username]")).hasSize(1);
        assertThat(signIn.select("input[name=typed]").val()).isNotEmpty().doesNotContain("ice");
        assertThat(asked.body()).doesNotContain("with ice");
        var answer = visitor.post("/sign-in", credentials(signIn, name, password));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElse("")).startsWith(profile);
        assertThat(Wire.html(visitor.get(profile + "?category=practical-needs"))
                        .select("textarea[name='" + note + "']")
                        .text())
                .isEqualTo("with ice 🧊");
    }

    @Test
    void whatWasTypedWhileItWasCoveredGoesOnOnceItIsOpen() {
        var password = "seven quiet lanterns below";
        visitor.signUp("Sam", password);
        var profile = profile();
        var note = "answers[water].noteForPartner";
        var page = Wire.html(visitor.get(profile + "?category=practical-needs"));
        var token = page.select("input[name=_csrf]").last().val();
        visitor.post("/cover", "_csrf", token);

        var asked = visitor.post(profile + "/answers", typed(page, note, "with ice"));
        var cover = Wire.html(asked);

        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(cover.select("form[action=/uncover]")).hasSize(1);
        assertThat(asked.body()).doesNotContain("with ice");
        var answer = visitor.post(
                "/uncover",
                "password",
                password,
                "typed",
                cover.select("input[name=typed]").val(),
                "_csrf",
                token);
        assertThat(answer.headers().firstValue("Location").orElse("")).startsWith(profile);
        assertThat(Wire.html(visitor.get(profile + "?category=practical-needs"))
                        .select("textarea[name='" + note + "']")
                        .text())
                .isEqualTo("with ice");
    }

    /** Whoever copied a mark from a form of theirs could lay one ready that gives them another passphrase. */
    @Test
    void whatSomebodyElseLaidReadyAtTheSignInPageAsksOnceMore() {
        var password = "seven quiet lanterns ashore";
        var name = visitor.signUp("Sam", password);
        var page = Wire.html(visitor.get("/profiles"));
        var pries = new Wire(port);
        var token = pries.hidden("/sign-in", "_csrf");
        var mark = page.select("input[name=for]").val();
        var laid = pries.post(
                "/settings/factors/password", "password", "whatever they pry with", "for", mark, "_csrf", token);

        var answer = pries.post("/sign-in", credentials(Wire.html(laid), name, password));

        assertThat(answer.headers().firstValue("Location")).hasValue("/settings/confirm?to=/settings/factors");
        var visit = new Wire(port);
        var signIn = Wire.html(visit.get("/sign-in"));
        assertThat(visit.post("/sign-in", credentials(signIn, name, "whatever they pry with"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(visit.post("/sign-in", credentials(signIn, name, password)).statusCode())
                .isEqualTo(303);
    }

    @Test
    void whatWasTypedIsNotSentForSomebodyElse() {
        var password = "seven quiet lanterns still";
        var other = new Wire(port).signUp("Kim", password);
        visitor.signUp("Sam", "seven quiet lanterns alone");
        var profile = profile();
        var page = Wire.html(visitor.get(profile + "?category=practical-needs"));
        visitor.cookies().remove("session");
        var signIn =
                Wire.html(visitor.post(profile + "/answers", typed(page, "answers[water].noteForPartner", "with ice")));
        var before = rows();

        var answer = visitor.post("/sign-in", credentials(signIn, other, password));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/home");
        assertThat(rows()).isEqualTo(before);
        assertThat(visitor.get(profile).statusCode()).isEqualTo(404);
    }

    private String profile() {
        return Wire.html(visitor.get("/profiles")).select("article h2 a").attr("href");
    }

    private static String[] typed(Document page, String field, String text) {
        return new String[] {
            field,
            text,
            "_csrf",
            page.select("input[name=_csrf]").last().val(),
            "for",
            page.select("input[name=for]").last().val()
        };
    }

    private static String[] credentials(Document signIn, String name, String password) {
        return new String[] {
            "username",
            name,
            "password",
            password,
            "typed",
            signIn.select("input[name=typed]").val(),
            "_csrf",
            signIn.select("form[action=/sign-in] input[name=_csrf]").val()
        };
    }

    private void isDiscreet(HttpResponse<String> answer) {
        assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
        assertThat(answer.body())
                .as(answer.uri().getPath())
                .doesNotContain("secret-detail", "Exception", "\tat ", "springframework", "Tomcat", "Whitelabel");
    }

    private static Map<String, String> strictHeadersOf(HttpResponse<String> answer) {
        HttpHeaders headers = answer.headers();
        return GOLDEN.keySet().stream()
                .filter(name -> headers.firstValue(name).isPresent())
                .collect(Collectors.toMap(
                        name -> name,
                        name -> String.join(" AND ", headers.allValues(name))
                                .replaceFirst("'nonce-" + NONCE + "'", "'nonce-NONCE'")));
    }

    /** As many as there are threads: each would hold one as long as it likes, if it were let in or merely read to its end. */
    @Test
    void readersGetTheirPageWhileTwoHundredFormsComeOneLetterAtATime() throws IOException {
        var slow = new ArrayList<Socket>();
        try {
            for (var number = 0; number < 200; number++) {
                var socket = new Socket("localhost", port);
                socket.setSoTimeout(10_000);
                slow.add(socket);
                socket.getOutputStream().write(form(20_000, "a").getBytes(StandardCharsets.ISO_8859_1));
            }
            assertThat(visitor.get("/guide").statusCode()).isEqualTo(200);
            var last = slow.get(slow.size() - 1).getInputStream().readAllBytes();
            assertThat(new String(last, StandardCharsets.UTF_8)).startsWith("HTTP/1.1 503");
            assertThat(raw(form(1, "a"))).startsWith("HTTP/1.1 503").endsWith("</html>\n");
        } finally {
            for (var socket : slow) {
                socket.close();
            }
        }
    }

    private static String form(int length, String begun) {
        return "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                + "Content-Length: " + length + "\r\nConnection: close\r\n\r\n" + begun;
    }

    private static String shortened(String body) {
        return body.substring(0, Math.min(body.length(), 12));
    }

    private static String many(int fields) {
        return IntStream.range(0, fields).mapToObj(at -> "f" + at + "=x").collect(Collectors.joining("&"));
    }

    private List<Map<String, Object>> rows() {
        return jdbc.queryForList("select id, version from profile order by id");
    }

    private String raw(String request) {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
