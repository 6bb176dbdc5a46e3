package gentlelanding.plan;

import gentlelanding.care.Phase;
import gentlelanding.matching.SharedPlan.Member;
import gentlelanding.matching.SharedPlan.Receiving;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Puts what the two wrote themselves among the lines of a plan: lines of their own, and notes beside the others. */
record OurLines(Say say, Laid laid, Reader reader) {

    private static final String TINT = "ours";

    List<LineView> among(List<LineView> views) {
        var all = new ArrayList<>(views.stream().map(this::noted).toList());
        var ours = laid.ours();
        for (var index = ours.size() - 1; index >= 0; index--) {
            var line = view(ours.get(index));
            all.add(placeOf(line, all), line);
        }
        return all;
    }

    /** Behind what is essential in its phase, before the rest. */
    private static int placeOf(LineView ours, List<LineView> views) {
        for (var index = 0; index < views.size(); index++) {
            if (comesAfter(views.get(index), ours)) {
                return index;
            }
        }
        return views.size();
    }

    private static boolean comesAfter(LineView view, LineView ours) {
        if (view.phase() == null) {
            return true;
        }
        var order = Phase.valueOf(view.phase()).compareTo(Phase.valueOf(Objects.requireNonNull(ours.phase())));
        return order > 0 || order == 0 && (!view.essential() || Objects.equals(view.step(), 2));
    }

    private LineView noted(LineView view) {
        var viewer = reader.viewer();
        var receivers = view.receiver().equals("both")
                ? List.of(viewer, viewer.other())
                : List.of(view.receiver().equals("me") ? viewer : viewer.other());
        var notes = receivers.stream()
                .flatMap(receiver -> notes(view.item(), receiver))
                .distinct()
                .toList();
        return notes.isEmpty() ? view : view.beside(notes);
    }

    private Stream<String> notes(String item, Member receiver) {
        return laid.notes().getOrDefault(new Receiving(item, receiver), List.of()).stream()
                .flatMap(note -> Stream.ofNullable(note.words()));
    }

    private LineView view(Adjustment ours) {
        var receiver = ours.givers().size() > 1 ? "both" : ours.givers().get(0) == reader.viewer() ? "partner" : "me";
        return new LineView(
                ours.key(),
                "promised",
                receiver,
                false,
                Objects.requireNonNull(ours.phase()).name(),
                1,
                false,
                TINT,
                Objects.requireNonNull(ours.words()),
                tag(ours, receiver),
                null,
                List.of(),
                say.of(
                        "plan.because.ours." + reader.voice(ours.by() == reader.viewer() ? "me" : "partner"),
                        reader.named(ours.by())),
                null,
                List.of(),
                null,
                null);
    }

    private String tag(Adjustment ours, String receiver) {
        return say.of(
                "plan.tag.ours." + (receiver.equals("both") && reader.together() ? "together" : voice(receiver)),
                reader.named(ours.givers().get(0)));
    }

    private String voice(String receiver) {
        return receiver.equals("both") ? receiver : reader.voice(receiver);
    }
}
