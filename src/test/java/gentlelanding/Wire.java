package gentlelanding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** One person's connection to a server on a real port; it keeps cookies and follows no redirect. */
public class Wire {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final HttpClient client;
    private String address;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    public Wire(int port) {
        this("http://localhost:" + port, CLIENT);
    }

    /** To that address, by a client that trusts its certificate. */
    public Wire(String address, HttpClient client) {
        this.address = address;
        this.client = client;
    }

    /** From now on speaks with another server, as behind a proxy: with the same cookies. */
    public void moveTo(int port) {
        this.address = "http://localhost:" + port;
    }

    /** The same browser once more, at that server: the same cookies, from now on apart. */
    public Wire twin(int port) {
        var twin = new Wire(port);
        twin.cookies.putAll(cookies);
        return twin;
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /** Sends fields, names and values in turn, as a form does; the token must be among them. */
    public HttpResponse<String> post(String path, String... fields) {
        return postBody(path, encoded(fields));
    }

    public HttpResponse<String> postBody(String path, String body, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body, StandardCharsets.ISO_8859_1)));
    }

    public HttpResponse<String> other(String method, String path) {
        return send(request(path).method(method, BodyPublishers.noBody()));
    }

    /** The hidden field of that name on a page. */
    public String hidden(String path, String name) {
        return html(get(path)).select("input[name=" + name + "]").val();
    }

    /** Signs a new person up; their sign-in name. */
    public String signUp(String displayName, String password) {
        var token = hidden("/sign-up", "_csrf");
        var answer = post(
                "/sign-up",
                "word",
                "heron",
                "password",
                password,
                "displayName",
                displayName,
                "adult",
                "true",
                "_csrf",
                token);
        if (answer.statusCode() != 303) {
            throw new AssertionError(
                    "Signing up failed: " + answer.statusCode() + html(answer).text());
        }
        return html(get("/welcome")).select("[data-sign-in-name]").text();
    }

    public static Document html(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }

    public static String encoded(String... fields) {
        var body = new StringBuilder();
        for (var i = 0; i < fields.length; i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(URLEncoder.encode(fields[i], StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return body.toString();
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(20));
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::remember);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void remember(String cookie) {
        var name = cookie.substring(0, cookie.indexOf('='));
        var value = cookie.substring(cookie.indexOf('=') + 1).replaceAll(";.*", "");
        if (value.isEmpty() || cookie.contains("Max-Age=0")) {
            cookies.remove(name);
        } else {
            cookies.put(name, value);
        }
    }
}
