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
