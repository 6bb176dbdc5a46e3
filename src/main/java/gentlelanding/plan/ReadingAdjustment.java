package gentlelanding.plan;

import gentlelanding.matching.SharedPlan.Line;
import gentlelanding.matching.SharedPlan.Member;
import gentlelanding.matching.SharedPlan.Outcome;
import gentlelanding.matching.SharedPlan.Suggestion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what a form asks for, against the plan as it stands; what cannot be done is {@link RefusedAdjustment}. */
record ReadingAdjustment(AdjustmentForm form, Laid laid, Member me, int number) {

    Adjustment read() {
        return switch (form.kindOf().orElseThrow(() -> refused("kind", "plan.adjust.error.kind"))) {
            case SETTLE -> settle();
            case MOVE -> move();
            case NOTE -> note();
            case LEAVE_OUT -> leaveOut();
            case ADD -> add();
        };
    }

    private Adjustment settle() {
        var answer = form.answerOf().orElseThrow(() -> refused("answer", "plan.adjust.error.answer"));
        var lines = lines();
        var line = lines.get(0);
        if (lines.size() > 1 || line.outcome() != Outcome.TO_TALK_ABOUT) {
            throw refused("item", "plan.adjust.error.settled");
        }
        if (me != (answer.isTheGivers() ? line.giver() : line.receiver())) {
            throw refused("answer", "plan.adjust.error.not-yours");
        }
        if (answer.isTheGivers() && !Laying.mayBeGiven(line)) {
            throw refused("answer", "plan.adjust.error.boundary");
        }
        var taken = answer == Adjustment.Answer.TAKE ? taken(line) : null;
        return of(lines, Adjustment.Kind.SETTLE, answer, taken);
    }

    /** The suggestion that was named, or the first where none was. */
    private Suggestion.Kind taken(Line line) {
        var named = form.suggestion() != null && !form.suggestion().isBlank();
        return line.suggestions().stream()
                .map(Suggestion::kind)
                .filter(kind -> !named || Optional.of(kind).equals(form.suggestionOf()))
                .findFirst()
                .orElseThrow(() -> refused("suggestion", "plan.adjust.error.suggestion"));
    }

    private Adjustment move() {
        var lines = placed();
        var phase = form.phaseOf().orElseThrow(() -> refused("phase", "plan.adjust.error.phase"));
        if (form.hasStep() && form.stepOf().isEmpty()) {
            throw refused("step", "plan.adjust.error.step");
        }
        return new Adjustment(
                number,
                me,
                Adjustment.Kind.MOVE,
                lines.stream().map(Line::receiving).toList(),
                lines.get(0).ownItem(),
                phase,
                form.stepOf().orElse(null),
                null,
                null,
                null,
                List.of());
    }

    private Adjustment leaveOut() {
        return of(placed(), Adjustment.Kind.LEAVE_OUT, null, null);
    }

    private Adjustment note() {
        var lines = lines();
        if (lines.stream().anyMatch(line -> line.outcome() == Outcome.BOUNDARY)) {
            throw refused("item", "plan.adjust.error.boundary-stands");
        }
        checkWords(AdjustmentForm.LONGEST_NOTE, "plan.adjust.error.note-too-long");
        var about = of(lines, Adjustment.Kind.NOTE, null, null);
        return new Adjustment(
                number,
                me,
                about.kind(),
                about.lines(),
                about.ownItem(),
                null,
                null,
                form.tidyWords(),
                null,
                null,
                List.of());
    }

    private Adjustment add() {
        checkWords(AdjustmentForm.LONGEST_LINE, "plan.adjust.error.line-too-long");
        var phase = form.phaseOf().orElseThrow(() -> refused("phase", "plan.adjust.error.phase"));
        var givers = form.giversFor(me);
        if (givers.isEmpty()) {
            throw refused("giver", "plan.adjust.error.giver");
        }
        return new Adjustment(
                number, me, Adjustment.Kind.ADD, List.of(), null, phase, null, form.tidyWords(), null, null, givers);
    }

    private void checkWords(int longest, String tooLong) {
        if (form.length() == 0) {
            throw refused("words", "plan.adjust.error.words");
        }
        if (form.isUnreadable()) {
            throw refused("words", "plan.adjust.error.unreadable");
        }
        if (form.length() > longest) {
            throw refused("words", tooLong);
        }
    }

    private List<Line> lines() {
        var names = form.linesFor(me);
        var lines = names.stream().flatMap(name -> laid.line(name).stream()).toList();
        if (names.isEmpty() || lines.size() < names.size()) {
            throw refused("item", "plan.adjust.error.item");
        }
        return lines;
    }

    private List<Line> placed() {
        var lines = lines();
        if (!lines.stream().allMatch(line -> line.outcome().takesTime())) {
            throw refused("item", "plan.adjust.error.not-placed");
        }
        return lines;
    }

    private Adjustment of(
            List<Line> lines,
            Adjustment.Kind kind,
            Adjustment.@Nullable Answer answer,
            Suggestion.@Nullable Kind suggestion) {
        return new Adjustment(
                number,
                me,
                kind,
                lines.stream().map(Line::receiving).toList(),
                lines.get(0).ownItem(),
                null,
                null,
                null,
                answer,
                suggestion,
                List.of());
    }

    private static RefusedAdjustment refused(String field, String key) {
        return new RefusedAdjustment(Map.of(field, key));
    }
}
