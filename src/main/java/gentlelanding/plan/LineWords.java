package gentlelanding.plan;

import gentlelanding.care.CareDuration;
import gentlelanding.care.CareItem;
import gentlelanding.care.Catalogue;
import gentlelanding.care.OwnItem;
import gentlelanding.matching.SharedPlan.Line;
import gentlelanding.matching.SharedPlan.Member;
import gentlelanding.matching.SharedPlan.Suggestion;
import gentlelanding.plan.LineView.SuggestionView;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts words to the lines of a plan for its reader. The preview uses the very same, so that what it shows is what the
 * partner will read.
 *
 * @param mySupporter who supports the reader, where the reader shows it; likewise for the partner
 */
record LineWords(
        Say say,
        Reader reader,
        @Nullable String mySupporter,
        @Nullable String partnersSupporter) {

    LineView of(Line line) {
        return view(line, reader.receiverOf(line), notes(line));
    }

    /** Two mirrored lines, read as one. */
    LineView ofBoth(Line mine, Line partners) {
        return view(
                mine,
                "both",
                Stream.concat(notes(mine).stream(), notes(partners).stream())
                        .distinct()
                        .toList());
    }

    private LineView view(Line line, String receiver, List<String> notes) {
        return new LineView(
                line.item(),
                slug(line.outcome()),
                receiver,
                line.essential(),
                line.phase() == null ? null : line.phase().name(),
                line.step(),
                line.later(),
                say.tint(line.item(), line.ownItem()),
                sentence(line, receiver),
                tag(line, receiver),
                duration(line),
                notes,
                because(line, receiver),
                line.reason() == null ? null : slug(line.reason()),
                line.suggestions().stream()
                        .map(suggestion -> suggestion(line, suggestion))
                        .toList(),
                null,
                null);
    }

    private String sentence(Line line, String receiver) {
        var voice = reader.voice(receiver);
        var named = reader.named(line.receiver());
        return switch (line.outcome()) {
            case BOUNDARY -> say.of("plan.boundary." + voice, say.item(line.item(), line.ownItem(), "name"), named);
            case TO_TALK_ABOUT -> say.of("plan.talk." + voice, say.item(line.item(), line.ownItem(), "need"), named);
            default -> say.item(line.item(), line.ownItem(), direction(receiver), reader.namesIn(line, receiver));
        };
    }

    /** Who does what for whom, whether or not a line says so any more. */
    String doing(String item, @Nullable OwnItem own, Member receiver, boolean both) {
        var names = reader.together()
                ? new Object[] {reader.nameOf(receiver.other()), reader.nameOf(receiver)}
                : new Object[] {reader.partner()};
        return say.item(item, own, direction(both ? "both" : receiver == reader.viewer() ? "me" : "partner"), names);
    }

    private String direction(String receiver) {
        return switch (receiver) {
            case "me" -> reader.voice("to-me");
            case "partner" -> reader.voice("to-partner");
            default -> reader.together() ? "together" : "each-other";
        };
    }

    private @Nullable String tag(Line line, String receiver) {
        return switch (line.outcome()) {
            case ON_REQUEST -> say.of("plan.tag.on-request." + (reader.together() ? "both" : receiver));
            case ASK_FIRST -> say.of("plan.tag.ask-first");
            case PROMISED -> line.essential() ? null : say.of("plan.tag.welcome");
            case BOUNDARY, TO_TALK_ABOUT -> null;
        };
    }

    /** Said where somebody chose it, and where somebody is out of reach; what is usual goes without saying. */
    private @Nullable String duration(Line line) {
        CareDuration usual = Catalogue.builtIn()
                .item(line.item())
                .map(CareItem::usualDuration)
                .orElse(null);
        return line.duration() == null || line.duration() == usual && !Steps.isApart(line.item())
                ? null
                : say.of("care.duration." + slug(Objects.requireNonNull(line.duration())));
    }

    private String because(Line line, String receiver) {
        var end = receiver.equals("both") && !reader.together() ? "both" : direction(receiver);
        return say.of("plan.because." + line.because().key() + "." + end, reader.namesIn(line, receiver));
    }

    SuggestionView suggestion(Line line, Suggestion suggestion) {
        var receiver = reader.receiverOf(line);
        var kind = slug(suggestion.kind());
        var key = "plan.suggestion." + kind + "." + reader.voice(receiver);
        var named = reader.named(line.receiver());
        var words = switch (suggestion.kind()) {
            case INSTEAD -> {
                var item = say.item(
                        Objects.requireNonNull(suggestion.item()),
                        null,
                        direction(receiver),
                        reader.namesIn(line, receiver));
                yield say.of(reader.together() ? key : "plan.suggestion." + kind, item);
            }
            case ANOTHER_TIME -> say.of(key, reader.named(line.giver()), say.times(suggestion.phases()));
            case FOR_YOURSELF ->
                say.of(key, say.item(line.item(), line.ownItem(), reader.together() ? "name" : "self"), named);
            case SOMEONE_ELSE -> say.of(key, named, supporter(receiver.equals("me")));
            case TALK -> say.of(key, reader.namesIn(line, receiver));
        };
        return new SuggestionView(kind, suggestion.item(), words);
    }

    private String supporter(boolean mine) {
        return Objects.requireNonNullElse(mine ? mySupporter : partnersSupporter, "");
    }

    private static List<String> notes(Line line) {
        return line.note() == null || line.note().isBlank() ? List.of() : List.of(line.note());
    }

    static String slug(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
