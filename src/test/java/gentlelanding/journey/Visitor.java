package gentlelanding.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Somebody with cookies and forms, over HTTP: quicker than a browser where much has to be said before something is looked at. */
final class Visitor {

    private final String address;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private String token = "";

    Visitor(String address) {
        this.address = address;
        get("/sign-up");
    }

    /** The name to sign in with. */
    String signUp(String displayName, String passphrase) {
        post("/sign-up", "word", "heron", "password", passphrase, "displayName", displayName, "adult", "true");
        return get("/welcome").select("[data-sign-in-name]").text();
    }

    Document get(String path) {
        var page = Jsoup.parse(
                send(HttpRequest.newBuilder(URI.create(address + path)).GET()).body());
        var found = page.select("input[name=_csrf]").val();
        token = found.isEmpty() ? token : found;
        return page;
    }

    /** On a device of their own, where signing in lasts thirty days. */
    void signIn(String name, String passphrase) {
        get("/sign-in");
        post("/sign-in", "username", name, "password", passphrase, "ownDevice", "true");
        get("/home");
    }

    /** Joins the one who invites, who says yes; where the two of them are. */
    String join(Visitor inviter) {
        inviter.post("/partners/invitations");
        send(
                "/join",
                "code",
                inviter.get("/partners").select("[data-invitation-code]").text());
        inviter.post(inviter.get("/partners").select("form[action$=/confirm]").attr("action"));
        return get("/partners")
                .select("a[href^=/partners/]")
                .attr("href")
                .replaceAll("(/partners/[0-9a-f-]{36}).*", "$1");
    }

    /** Says that in the profile that is there from the start. */
    void says(String... answers) {
        post(
                get("/profiles")
                        .select("a[href^=/profiles/]")
                        .attr("href")
                        .replaceAll("(/profiles/[0-9a-f-]{36}).*", "$1/answers"),
                answers);
    }

    /** Sends a form that has to be taken; where it leads. */
    String post(String path, String... fields) {
        var answer = send(path, fields);
        assertThat(answer.statusCode()).as(path).isEqualTo(303);
        return answer.headers().firstValue("Location").orElse("").replace(address, "");
    }

    /** Sends a form, whatever comes of it. */
    HttpResponse<String> send(String path, String... fields) {
        var form = new StringBuilder("_csrf=" + encoded(token));
        for (var i = 0; i < fields.length; i += 2) {
            form.append('&').append(encoded(fields[i])).append('=').append(encoded(fields[i + 1]));
        }
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.toString())));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
