package gentlelanding.journey;

import gentlelanding.Wire;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** One person without a browser, who sends forms as they stand on the pages, and writes into every field for words. */
final class Walker {

    /** What leads to a file, not to a page. */
    static final Pattern FILE = Pattern.compile(".*(\\.(pdf|ics|json|zip|svg)|/templates/[^/]+/export)(\\?.*)?");

    /** These end something or let somebody out, and one cannot walk on afterwards. */
    private static final Pattern ENDING =
            Pattern.compile(".*(sign-out|/exit|close|/end|/block|/withdraw|/remove|/revoke"
                    + "|take-back|take-away|take-down|take-out|devices|password|recover|/sitting|/keep|/sign-in|/begin|/sign-up"
                    + "|/import|/export|/report|/ready|/join|/given|/confirm).*");

    /** What they hold is not words but an hour, a code or an address, and has to be one. */
    private static final Pattern NOT_WORDS =
            Pattern.compile("(?i).*(address|url|code|bedtime|morning|quiet|zone|start|pin|token).*");

    private final Wire wire;
    private final Words words;

    Walker(int port, Words words) {
        this(new Wire(port), words);
    }

    /** Over a connection by which somebody has come in already. */
    Walker(Wire wire, Words words) {
        this.wire = wire;
        this.words = words;
    }

    /** What somebody writes into the field of that name, which leads to forms of that kind and takes so many letters. */
    interface Words {

        String in(String kind, String field, int most);
    }

    Walker signUp(String passphrase) {
        wire.signUp(words.in("/sign-up", "displayName", 60), passphrase);
        return this;
    }

    Wire wire() {
        return wire;
    }

    Map<String, String> cookies() {
        return wire.cookies();
    }

    Document page(String path) {
        return Wire.html(wire.get(path));
    }

    String header(String path, String name) {
        return wire.get(path).headers().firstValue(name).orElse("");
    }

    /** Sends the form that leads there, as it stands on that page, with these fields besides; where it led. */
    String send(String path, String action, String... fields) {
        return led(sendFrom(page(path), action, fields));
    }

    HttpResponse<String> sendFrom(Document page, String action, String... fields) {
        var form = page.select("form[method=post]").stream()
                .filter(one -> one.attr("action").matches(action))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No form to " + action + " in " + page.text()));
        return post(form, fields);
    }

    /** The page that comes once that code is typed there. */
    Document start(String path, String code) {
        return Wire.html(sendFrom(page(path), path, "code", code));
    }

    /** Every page that links lead to, one of each kind. */
    List<String> pages(String from) {
        var seen = new LinkedHashMap<String, String>();
        var waiting = new ArrayDeque<>(List.of(from));
        while (!waiting.isEmpty()) {
            var path = waiting.poll();
            if (path.equals("/exit") || path.equals("/sign-out") || seen.putIfAbsent(kind(path), path) != null) {
                continue;
            }
            if (FILE.matcher(path).matches()) {
                continue;
            }
            var answer = wire.get(path);
            if (answer.statusCode() == 303) {
                waiting.add(led(answer));
            } else if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                waiting.addAll(Wire.html(answer).select("a[href^=/]").eachAttr("href").stream()
                        .map(href -> href.replaceAll("#.*", ""))
                        .filter(href -> !href.isEmpty())
                        .toList());
            }
        }
        return List.copyOf(seen.values());
    }

    /** Writes into every field for words, on every page that links lead to; how many fields there were. */
    int writesEverywhere(String from) {
        var written = new HashSet<String>();
        for (var path : pages(from)) {
            if (!FILE.matcher(path).matches()) {
                page(path).select("form[method=post]").forEach(form -> writeIn(form, written));
            }
        }
        return written.size();
    }

    private void writeIn(Element form, Set<String> written) {
        var fields = form.select("input[type=text], input:not([type]), input[type=search], textarea");
        if (fields.isEmpty() || ENDING.matcher(form.attr("action")).matches()) {
            return;
        }
        form.select("input[name^=resource][name~=(?i)address|url]").val("https://example.org/");
        for (var field : fields) {
            if (!NOT_WORDS.matcher(field.attr("name")).matches()) {
                var most = field.hasAttr("maxlength") ? Integer.parseInt(field.attr("maxlength")) : 200;
                var name = field.attr("name").replaceAll("\\[.*?]", "[]");
                field.val(words.in(kind(form.attr("action")), name, most));
                written.add(kind(form.attr("action")) + " " + name);
            }
        }
        post(form);
    }

    private HttpResponse<String> post(Element form, String... fields) {
        var instead = new HashSet<String>();
        for (var at = 0; at < fields.length; at += 2) {
            instead.add(fields[at]);
        }
        var all = new ArrayList<String>();
        for (var field : form.select("input[name], textarea[name], select[name]")) {
            if (!instead.contains(field.attr("name")) && isSent(field)) {
                all.addAll(List.of(field.attr("name"), field.is("select") ? chosen(field) : field.val()));
            }
        }
        all.addAll(List.of(fields));
        return wire.post(form.attr("action"), all.toArray(String[]::new));
    }

    private static boolean isSent(Element field) {
        return switch (field.attr("type")) {
            case "checkbox", "radio" -> field.hasAttr("checked");
            case "submit", "file", "image" -> false;
            default -> true;
        };
    }

    private static String chosen(Element list) {
        var selected = list.select("option[selected]");
        return (selected.isEmpty() ? list.select("option") : selected).attr("value");
    }

    private static String led(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replaceAll("[?&#]notice=.*", "");
    }

    /** Pages of one kind differ in whose they are, not in what they are. */
    static String kind(String path) {
        return path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id")
                .replaceAll("own-[0-9a-z-]+", "own")
                .replaceAll("=[^&]*", "")
                .replaceAll("/guide/.*", "/guide/topic")
                .replaceAll("/built-in/[^/.]*", "/built-in/key")
                .replaceAll("/revisions/\\d+", "/revisions/n");
    }
}
