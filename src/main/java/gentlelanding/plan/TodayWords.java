package gentlelanding.plan;

import gentlelanding.matching.SharedPlan.Receiving;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Says beside a line how it is different today, and to whom it is. */
record TodayWords(Say say, List<Today.Change> changes, Reader reader) {

    List<LineView> beside(List<LineView> views) {
        return changes.isEmpty() ? views : views.stream().map(this::beside).toList();
    }

    private LineView beside(LineView view) {
        var names = namesOf(view, reader);
        var about = changes.stream()
                .filter(change -> change.isAbout(names))
                .sorted(Comparator.comparing(Today.Change::kind))
                .toList();
        return about.isEmpty() || !view.isPlaceable()
                ? view
                : view.today(
                        LineWords.slug(about.get(0).kind()),
                        about.stream().map(this::words).collect(Collectors.joining(" ")));
    }

    /** The lines that a view shows: one, or two that read as one. */
    static List<Receiving> namesOf(LineView view, Reader reader) {
        var viewer = reader.viewer();
        return switch (view.receiver()) {
            case "me" -> List.of(new Receiving(view.item(), viewer));
            case "partner" -> List.of(new Receiving(view.item(), viewer.other()));
            default -> List.of(new Receiving(view.item(), viewer), new Receiving(view.item(), viewer.other()));
        };
    }

    private String words(Today.Change change) {
        var mine = change.by() == reader.viewer();
        return say.of(
                "plan.today." + LineWords.slug(change.kind()) + "." + reader.voice(mine ? "me" : "partner"),
                reader.named(change.by()));
    }
}
