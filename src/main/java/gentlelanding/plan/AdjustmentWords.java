package gentlelanding.plan;

import gentlelanding.matching.SharedPlan.Line;
import gentlelanding.matching.SharedPlan.Receiving;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts words to what the two changed, for whoever reads it. */
record AdjustmentWords(Say say, LineWords lines, Reader reader) {

    AdjustedView view(Laid laid) {
        return new AdjustedView(
                laid.aside().stream()
                        .filter(aside -> aside.by().isAnAnswer())
                        .map(this::entry)
                        .toList(),
                laid.aside().stream()
                        .filter(aside -> !aside.by().isAnAnswer())
                        .map(this::entry)
                        .toList(),
                laid.unfitting().stream()
                        .map(adjustment -> entry(adjustment, null))
                        .toList());
    }

    /** Every change, the oldest first. */
    List<AdjustedView.Entry> all(PlanRevision.Document document) {
        var laid = document.laid();
        return document.adjustments().stream()
                .filter(adjustment -> !laid.unfitting().contains(adjustment))
                .map(adjustment -> entry(
                        adjustment,
                        laid.aside().stream()
                                .filter(aside -> aside.by().equals(adjustment))
                                .flatMap(aside -> aside.lines().stream())
                                .findFirst()
                                .orElse(null)))
                .toList();
    }

    private AdjustedView.Entry entry(Laid.Aside aside) {
        return entry(aside.by(), aside.lines().get(0));
    }

    private AdjustedView.Entry entry(Adjustment adjustment, @Nullable Line line) {
        return new AdjustedView.Entry(
                adjustment.number(),
                LineWords.slug(adjustment.answer() == null ? adjustment.kind() : adjustment.answer()),
                adjustment.lines().stream().map(Receiving::item).distinct().toList(),
                words(adjustment, line),
                !adjustment.isAnAnswer() || adjustment.by() == reader.viewer());
    }

    /** Who changed what, in a sentence; the line where there still is one. */
    String words(Adjustment adjustment, @Nullable Line line) {
        return switch (adjustment.kind()) {
            case SETTLE -> settled(adjustment, line);
            case MOVE -> of(adjustment, "move", place(adjustment), about(adjustment));
            case NOTE -> of(adjustment, "note", Objects.requireNonNull(adjustment.words()), about(adjustment));
            case ADD -> of(adjustment, "add", place(adjustment), Objects.requireNonNull(adjustment.words()));
            case LEAVE_OUT -> of(adjustment, "leave-out", "", about(adjustment));
        };
    }

    private String settled(Adjustment adjustment, @Nullable Line line) {
        var answer = Objects.requireNonNull(adjustment.answer());
        var need = say.item(adjustment.lines().get(0).item(), adjustment.ownItem(), "need");
        return of(adjustment, LineWords.slug(answer), taken(adjustment, line).orElse(""), need)
                .strip();
    }

    private Optional<String> taken(Adjustment adjustment, @Nullable Line line) {
        return Stream.ofNullable(line)
                .flatMap(found -> found.suggestions().stream()
                        .filter(suggestion -> suggestion.kind() == adjustment.suggestion())
                        .map(suggestion -> lines.suggestion(found, suggestion).words()))
                .findFirst();
    }

    private String of(Adjustment adjustment, String kind, String what, String about) {
        var by = adjustment.by();
        return say.of(
                "plan.adjusted." + kind + "." + reader.voice(by == reader.viewer() ? "me" : "partner"),
                reader.named(by),
                what,
                about,
                reader.nameOf(by.other()));
    }

    private String place(Adjustment adjustment) {
        return say.of("care.phase." + Objects.requireNonNull(adjustment.phase()).slug());
    }

    private String about(Adjustment adjustment) {
        var line = adjustment.lines().get(0);
        return lines.doing(
                line.item(),
                adjustment.ownItem(),
                line.receiver(),
                adjustment.lines().size() > 1);
    }
}
