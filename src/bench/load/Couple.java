import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Makes a couple with an agreed plan on a running server, as two browsers would, and prints one of them as a cookie header
 * and the path of their plan. Run with: java src/bench/load/Couple.java http://localhost:8080
 */
class Couple {

    private static final List<String> ITEMS = List.of(
            "held-close", "warmth", "sleep-touching", "water", "snack", "clear-diary", "thank-you", "still-okay",
            "quiet-company", "message-next-day", "ask-days-after", "time-together-soon", "alone-short", "same-room");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String address;
    private String page = "";

    private Couple(String address) {
        this.address = address;
    }

    public static void main(String[] arguments) throws Exception {
        var alex = new Couple(arguments[0]).signsUp("Alex");
        var sam = new Couple(arguments[0]).signsUp("Sam");
        alex.get("/partners");
        alex.post("/partners/invitations");
        var code = alex.get("/partners").find("data-invitation-code[^>]*>([^<]+)<");
        sam.get("/join");
        sam.post("/join", "code", code);
        alex.get("/partners");
        alex.post("/partners/invitations/" + alex.find("/partners/invitations/([0-9a-f-]{36})/confirm") + "/confirm");
        var partnership = "/partners/" + sam.get("/partners").find("/partners/([0-9a-f-]{36})\"");
        alex.answers(0);
        sam.answers(1);
        for (var person : List.of(alex, sam)) {
            person.get(partnership + "/preview");
            person.post(partnership + "/ready");
        }
        for (var person : List.of(alex, sam)) {
            var revision = person.get(partnership + "/plan").find("data-revision=\"(\\d+)\"");
            person.post(partnership + "/plan/agree", "revision", revision);
        }
        if (alex.get(partnership + "/plan").find("data-agreed=\"(\\w+)\"").equals("both")) {
            System.out.println(alex.cookie() + "\t" + partnership + "/plan");
        }
    }

    private Couple signsUp(String name) throws Exception {
        get("/sign-up");
        post("/sign-up", "word", "heron", "password", "quiet lanterns over the lake " + System.nanoTime(), "displayName", name, "adult", "true");
        return get("/welcome");
    }

    private void answers(int side) throws Exception {
        var profile = get("/profiles").find("/profiles/([0-9a-f-]{36})");
        get("/profiles/" + profile + "/first-pass");
        var fields = new String[ITEMS.size() * 4];
        for (var i = 0; i < ITEMS.size(); i++) {
            fields[4 * i] = "answers[" + ITEMS.get(i) + "].need";
            fields[4 * i + 1] = i % 3 == side ? "ESSENTIAL" : "WELCOME";
            fields[4 * i + 2] = "answers[" + ITEMS.get(i) + "].offer";
            fields[4 * i + 3] = i % 5 == 4 ? "IF_ASKED" : "GLADLY";
        }
        post("/profiles/" + profile + "/answers", fields);
    }

    private Couple get(String path) throws Exception {
        page = client.send(HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        return this;
    }

    private void post(String path, String... fields) throws Exception {
        var form = new StringBuilder("_csrf=" + encoded(find("name=\"_csrf\"[^>]*value=\"([^\"]+)\"")));
        var owner = Pattern.compile("name=\"for\"[^>]*value=\"([^\"]+)\"").matcher(page);
        if (owner.find()) {
            form.append("&for=").append(encoded(owner.group(1)));
        }
        for (var i = 0; i < fields.length; i += 2) {
            form.append('&').append(encoded(fields[i])).append('=').append(encoded(fields[i + 1]));
        }
        var answer = client.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
    }

    private String find(String pattern) {
        var matcher = Pattern.compile(pattern).matcher(page);
        if (!matcher.find()) {
            throw new IllegalStateException("No " + pattern + " in " + page);
        }
        return matcher.group(1);
    }

    private String cookie() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("session"))
                .map(HttpCookie::toString)
                .findFirst()
                .orElseThrow();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
