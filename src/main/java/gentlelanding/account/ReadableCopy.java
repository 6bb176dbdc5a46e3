package gentlelanding.account;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

/** A copy as a page to be read anywhere, without this server: no scripts, nothing from elsewhere. */
@Component
class ReadableCopy {

    private static final List<String> VALUES = List.of(
            "care.need.", "care.offer.", "care.phase.", "care.category.", "care.duration.", "account.cover.when.");

    /** The chapters that somebody looks for before all others. */
    private static final List<String> FIRST = List.of("account", "profiles");

    private static final String HEAD = """
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <style>
            :root { color-scheme: light dark; --soft: #5e5468; --line: #e6dcd6; }
            body { max-width: 42rem; margin: 0 auto; padding: 2rem 1rem 4rem; color: #2b2333; background: #fbf7f4;
              font: 1.125rem/1.6 system-ui, sans-serif; overflow-wrap: anywhere; }
            h1, h2 { font-family: ui-serif, Georgia, serif; font-weight: 400; line-height: 1.25; }
            h2 { margin: 2.5rem 0 1rem; padding-top: 1rem; border-top: 1px solid var(--line); }
            dl, ul { margin: 0; padding: 0; list-style: none; }
            dt { margin-top: .75rem; color: var(--soft); font-size: .9em; }
            dd { margin: 0; }
            dd:not(:has(*)) { white-space: pre-line; }
            dd > :is(dl, ul) { padding-left: 1rem; border-left: 2px solid var(--line); }
            li + li { margin-top: .5rem; }
            @media (prefers-color-scheme: dark) {
              :root { --soft: #b9aec4; --line: #3a3247; }
              body { color: #f1eaf2; background: #17131f; }
            }
            </style>
            """;

    private final MessageSource words;
    private final String name;

    ReadableCopy(MessageSource words, @Value("${landing.name}") String name) {
        this.words = words;
        this.name = name;
    }

    /** Writes those chapters, each asked for once its turn has come. */
    void write(List<String> chapters, Function<String, JsonNode> contents, Writer html) throws IOException {
        html.append("<!DOCTYPE html>\n<html lang=\"")
                .append(LocaleContextHolder.getLocale().toLanguageTag())
                .append("\"><head>\n<title>")
                .append(escaped(name))
                .append("</title>\n")
                .append(HEAD)
                .append("</head>\n<body>\n<h1>")
                .append(escaped(name))
                .append("</h1>\n");
        var inOrder = new ArrayList<>(chapters);
        inOrder.sort(Comparator.comparing(chapter -> !FIRST.contains(chapter)));
        for (var chapter : inOrder) {
            var said = contents.apply(chapter);
            if (says(said)) {
                html.append("<h2>").append(label(chapter)).append("</h2>\n");
                write(said, html);
            }
        }
        html.append("</body></html>\n");
    }

    private void write(JsonNode node, Writer html) throws IOException {
        if (node.isObject()) {
            html.append("<dl>\n");
            for (var part : node.properties()) {
                if (isSaid(part)) {
                    html.append("<dt>").append(label(part.getKey())).append("</dt><dd>");
                    write(part.getValue(), html);
                    html.append("</dd>\n");
                }
            }
            html.append("</dl>\n");
        } else if (node.isArray()) {
            html.append("<ul>\n");
            for (var part : node) {
                html.append("<li>");
                write(part, html);
                html.append("</li>\n");
            }
            html.append("</ul>\n");
        } else {
            html.append(escaped(
                    node.isBoolean()
                            ? word(node.asBoolean() ? "account.copy.yes" : "account.copy.no", "")
                            : value(node.asString())));
        }
    }

    /** That nothing is said is said by nothing. */
    private static boolean isSaid(Map.Entry<String, JsonNode> part) {
        return !part.getKey().equals("empty") && says(part.getValue());
    }

    private static boolean says(JsonNode node) {
        return node.isContainer() ? node.valueStream().anyMatch(ReadableCopy::says) : !node.isNull();
    }

    /** An item by its name; any other part by its own key, spelled out. */
    private String label(String key) {
        return escaped(word("care." + key + ".name", spelledOut(key)));
    }

    private String value(String value) {
        if (!value.matches("[A-Z][A-Z_]+")) {
            return value;
        }
        var slug = value.toLowerCase(Locale.ROOT).replace('_', '-');
        return VALUES.stream()
                .map(prefix -> word(prefix + slug, ""))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(value);
    }

    private String word(String key, String otherwise) {
        return String.valueOf(words.getMessage(key, null, otherwise, LocaleContextHolder.getLocale()));
    }

    private static String spelledOut(String key) {
        var spaced = key.replaceAll("([a-z])([A-Z])", "$1 $2").replace('-', ' ').toLowerCase(Locale.ROOT);
        return spaced.isEmpty() ? spaced : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text);
    }
}
