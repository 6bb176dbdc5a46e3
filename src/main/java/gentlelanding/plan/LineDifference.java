package gentlelanding.plan;

import gentlelanding.care.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Says in words what became of one line. */
record LineDifference(Say say, String partner, LineView before, LineView after) {

    List<String> said() {
        var said = new ArrayList<String>();
        if (!before.outcome().equals(after.outcome())) {
            said.add(say.of("plan.difference." + after.outcome() + "." + after.receiver(), partner, after.words()));
        } else if (!before.words().equals(after.words())) {
            said.add(say.of("plan.difference.words", after.words(), before.words()));
        }
        if (before.essential() != after.essential() && isGiven(before) && isGiven(after)) {
            said.add(of(after.essential() ? "essential" : "welcome"));
        }
        place(said);
        if (!Objects.equals(before.duration(), after.duration())) {
            said.add(
                    after.duration() == null
                            ? of("duration-gone")
                            : say.of("plan.difference.duration", after.words(), after.duration()));
        }
        after.notes().stream()
                .filter(note -> !before.notes().contains(note))
                .forEach(note -> said.add(say.of("plan.difference.note", after.words(), note)));
        before.notes().stream()
                .filter(note -> !after.notes().contains(note))
                .forEach(note -> said.add(say.of("plan.difference.note-gone", after.words(), note)));
        if (said.isEmpty()) {
            reasons(said);
        }
        return said;
    }

    private void place(List<String> said) {
        if (before.phase() == null && after.phase() != null && before.outcome().equals("to-talk-about")) {
            return;
        }
        if (!Objects.equals(before.phase(), after.phase())) {
            if (after.phase() != null) {
                said.add(of("moved." + Phase.valueOf(after.phase()).slug()));
            } else if (takesTime(after)) {
                said.add(of("no-time"));
            }
        } else if (!Objects.equals(before.step(), after.step()) && after.step() != null) {
            said.add(of("step-" + after.step()));
        }
        if (before.later() != after.later()) {
            said.add(of(after.later() ? "later" : "not-later"));
        }
    }

    private void reasons(List<String> said) {
        if (!before.because().equals(after.because())) {
            said.add(say.of("plan.difference.because", after.words(), after.because()));
        } else if (!before.suggestions().equals(after.suggestions())) {
            said.add(of("suggestions"));
        } else if (!Objects.equals(before.tag(), after.tag())) {
            said.add(say.of("plan.difference.words", after.words(), before.words()));
        }
    }

    private String of(String kind) {
        return say.of("plan.difference." + kind, boundaryOrWords(say, partner, after));
    }

    /** A boundary is only a name, so whose it is has to be said. */
    static String boundaryOrWords(Say say, String partner, LineView line) {
        return line.outcome().equals("boundary")
                ? say.of("plan.difference.boundary." + line.receiver(), partner, line.words())
                : line.words();
    }

    private static boolean isGiven(LineView line) {
        return line.outcome().equals("promised") || line.outcome().equals("on-request");
    }

    private static boolean takesTime(LineView line) {
        return !line.outcome().equals("to-talk-about") && !line.outcome().equals("boundary");
    }
}
