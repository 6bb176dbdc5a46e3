package gentlelanding.plan;

import gentlelanding.care.CareDuration;
import gentlelanding.care.CareItem;
import gentlelanding.care.Catalogue;
import gentlelanding.matching.SharedPlan.Line;
import gentlelanding.matching.SharedPlan.Member;
import gentlelanding.matching.SharedPlan.Outcome;
import gentlelanding.matching.SharedPlan.Suggestion;
import gentlelanding.plan.LineView.SuggestionView;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts words to the lines of a plan for one of its two readers. The preview uses the very same, so that what it shows is
 * what the partner will read.
 *
 * @param partner the other one's name
 * @param mySupporter who supports the reader, where the reader shows it; likewise for the partner
 */
record LineWords(
        Say say,
        Member viewer,
        String partner,
        @Nullable String mySupporter,
        @Nullable String partnersSupporter) {

    LineView of(Line line) {
        return view(line, line.receiver() == viewer ? "me" : "partner", notes(line));
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
                        .toList());
    }

    private String sentence(Line line, String receiver) {
        if (line.outcome() == Outcome.BOUNDARY) {
            return say.of("plan.boundary." + receiver, say.item(line.item(), line.ownItem(), "name"), partner);
        }
        if (line.outcome() == Outcome.TO_TALK_ABOUT) {
            return say.of("plan.talk." + receiver, say.item(line.item(), line.ownItem(), "need"), partner);
        }
        return say.item(line.item(), line.ownItem(), direction(receiver), partner);
    }

    private static String direction(String receiver) {
        return switch (receiver) {
            case "me" -> "to-me";
            case "partner" -> "to-partner";
            default -> "each-other";
        };
    }

    private @Nullable String tag(Line line, String receiver) {
        return switch (line.outcome()) {
            case ON_REQUEST -> say.of("plan.tag.on-request." + receiver);
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
        var side = receiver.equals("both") ? "both" : receiver.equals("me") ? "to-me" : "to-partner";
        return say.of("plan.because." + line.because().key() + "." + side, partner);
    }

    private SuggestionView suggestion(Line line, Suggestion suggestion) {
        var mine = line.receiver() == viewer;
        var side = mine ? "me" : "partner";
        var kind = slug(suggestion.kind());
        var key = "plan.suggestion." + kind;
        var words = switch (suggestion.kind()) {
            case INSTEAD ->
                say.of(
                        key,
                        say.item(
                                Objects.requireNonNull(suggestion.item()),
                                null,
                                mine ? "to-me" : "to-partner",
                                partner));
            case ANOTHER_TIME -> say.of(key + "." + side, partner, say.times(suggestion.phases()));
            case FOR_YOURSELF -> say.of(key + "." + side, say.item(line.item(), null, "self"), partner);
            case SOMEONE_ELSE -> say.of(key + "." + side, partner, supporter(mine));
            case TALK -> say.of(key + "." + side, partner);
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
