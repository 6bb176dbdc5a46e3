package gentlelanding.demo;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** Somebody with a browser: comes in, fills in forms and presses buttons, as everybody does. */
final class Visitor {

    private final String address;
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private String name = "";
    private String signInName = "";
    private String passphrase = "";
    private Page page = new Page("", "");

    Visitor(String address) {
        this.address = address;
    }

    /** What a visitor sees; {@code path} is where they have been led. */
    record Page(String path, String body) {

        /** The first thing that this pattern's group finds. */
        String find(String pattern) {
            var matcher = Pattern.compile(pattern).matcher(body);
            if (!matcher.find()) {
                throw new IllegalStateException("The demonstration found no " + pattern + " at " + path);
            }
            return matcher.group(1);
        }
    }

    /** Signs up with the word and the passphrase that the form proposes. */
    void signUp(String displayName) {
        name = displayName;
        var form = open("/sign-up");
        passphrase = form.find("name=\"password\"[^>]* value=\"([^\"]+)\"");
        var word = form.find("name=\"word\"[^>]* value=\"([^\"]+)\"");
        press("/sign-up", "word", word, "password", passphrase, "displayName", displayName, "adult", "true");
        signInName = open("/welcome").find("data-sign-in-name[^>]*>([^<]+)<");
    }

    /** Fills in the profile that everybody has. */
    void says(Says said) {
        press(profile() + "/answers", said.fields());
    }

    /** Tells about themselves, and shows it: fields and words in turn. */
    void tells(String... about) {
        var fields = new String[about.length * 2];
        for (var nth = 0; nth < about.length; nth += 2) {
            fields[2 * nth] = "about." + about[nth];
            fields[2 * nth + 1] = about[nth + 1];
            fields[2 * nth + 2] = "about." + about[nth] + ".shown";
            fields[2 * nth + 3] = "true";
        }
        press(profile() + "/about", fields);
    }

    private String profile() {
        return open("/profiles").find("href=\"(/profiles/[0-9a-f-]{36})\"");
    }

    String name() {
        return name;
    }

    String signInName() {
        return signInName;
    }

    String passphrase() {
        return passphrase;
    }

    /** Opens a page of ours; whoever has been away for too long signs in first, as everybody does. */
    Page open(String path) {
        var found = send(HttpRequest.newBuilder(URI.create(address + path)));
        if (found.path().startsWith("/sign-in") && !signInName.isEmpty()) {
            press("/sign-in", "username", signInName, "password", passphrase, "to", path);
            return send(HttpRequest.newBuilder(URI.create(address + path)));
        }
        return found;
    }

    /** Sends a form of the page that is open; names and values in turn. */
    Page press(String path, String... fields) {
        var body = new StringJoiner("&");
        body.add("_csrf=" + encoded(page.find("name=\"_csrf\" value=\"([^\"]+)\"")));
        for (var nth = 0; nth < fields.length; nth += 2) {
            body.add(encoded(fields[nth]) + "=" + encoded(fields[nth + 1]));
        }
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    private Page send(HttpRequest.Builder request) {
        try {
            var answer = browser.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() == 303 || answer.statusCode() == 302) {
                return open(inside(answer));
            }
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("The demonstration met " + answer.statusCode() + " at "
                        + answer.uri().getPath());
            }
            page = new Page(answer.uri().getPath(), Objects.requireNonNullElse(answer.body(), ""));
            return page;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String inside(HttpResponse<String> answer) {
        var to = URI.create(answer.headers().firstValue("Location").orElse("/"));
        return to.getRawQuery() == null ? to.getPath() : to.getPath() + "?" + to.getRawQuery();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
