package gentlelanding.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.json.Json;

/** What one browser sent and got, in its own order and by its own account: nothing here is found out by waiting. */
final class Traffic {

    private static final Predicate<Sent> ASKING = sent -> sent.url().matches(".*/(partners|landings)/[^/]+/state");

    private final ChromeDriver browser;
    private final List<Sent> sent = new ArrayList<>();

    Traffic(ChromeDriver browser) {
        this.browser = browser;
    }

    /** One request; the redirect that follows a form is a request of its own. {@code at} is in seconds. */
    record Sent(String id, String url, String type, double at, boolean followsRedirect) {

        boolean isPage() {
            return type.equals("Document") && url.startsWith("http");
        }
    }

    /** How many pages were asked for; a form with the page that it leads to is one. */
    long pages() {
        return all().filter(Sent::isPage).map(Sent::id).distinct().count();
    }

    /** When the browser was told that its last form was done; by then the server has kept it. */
    double lastFormDone() {
        return all().filter(Sent::isPage)
                .filter(Sent::followsRedirect)
                .mapToDouble(Sent::at)
                .max()
                .orElseThrow(() -> new AssertionError("No form was sent"));
    }

    /** Whether any page asked for its state. */
    boolean hasAsked() {
        return all().anyMatch(ASKING);
    }

    /** How often the page asked for its state from that moment on, until it showed another one. */
    long askingsFrom(double moment) {
        return all().filter(sent -> sent.at() >= moment)
                .takeWhile(Predicate.not(Sent::isPage))
                .filter(ASKING)
                .count();
    }

    @SuppressWarnings("unchecked")
    private Stream<Sent> all() {
        for (var entry : browser.manage().logs().get("performance")) {
            Map<String, Object> whole = new Json().toType(entry.getMessage(), Json.MAP_TYPE);
            var message = (Map<String, Object>) whole.get("message");
            if (message.get("method").equals("Network.requestWillBeSent")) {
                var told = (Map<String, Object>) message.get("params");
                var request = (Map<String, Object>) told.get("request");
                sent.add(new Sent(
                        String.valueOf(told.get("requestId")),
                        String.valueOf(request.get("url")),
                        String.valueOf(told.get("type")),
                        ((Number) told.get("wallTime")).doubleValue(),
                        told.containsKey("redirectResponse")));
            }
        }
        return sent.stream();
    }
}
