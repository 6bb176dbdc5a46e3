package gentlelanding.plan;

import gentlelanding.care.Catalogue;
import gentlelanding.care.Phase;
import gentlelanding.matching.SharedPlan;
import gentlelanding.matching.SharedPlan.Hint;
import gentlelanding.matching.SharedPlan.Line;
import gentlelanding.matching.SharedPlan.Member;
import gentlelanding.matching.SharedPlan.Outcome;
import gentlelanding.plan.PlanPage.AboutView;
import gentlelanding.plan.PlanPage.PhaseView;
import gentlelanding.plan.PlanPage.RemarkView;
import gentlelanding.plan.PlanPage.StepView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Lays out a plan for one of its two readers, in the order that the merge gave it. */
@Component
class PlanPages {

    /** More lines than this in a phase are folded away, the essential ones never. */
    private static final int IN_VIEW = 6;

    private final MessageSource words;

    PlanPages(MessageSource words) {
        this.words = words;
    }

    PlanPage page(Opened plan, Locale locale) {
        var say = new Say(words, locale);
        var partner = plan.side().partnerName();
        var lineWords = new LineWords(
                say,
                plan.viewer(),
                partner,
                plan.aboutMe().supporter(),
                plan.aboutPartner().supporter());
        var shared = plan.document().plan();
        var views = views(shared, lineWords, plan.viewer());
        var remarks = new Remarks(say, plan.viewer(), partner);
        return new PlanPage(
                partner,
                plan.revision(),
                plan.iAgreed() && plan.partnerAgreed()
                        ? "both"
                        : plan.iAgreed() || plan.partnerAgreed() ? "one" : "none",
                plan.iAgreed(),
                plan.partnerAgreed(),
                phases(shared, views, say, remarks),
                having(views, view -> view.phase() == null && takesTime(view)),
                having(views, view -> view.outcome().equals("to-talk-about")),
                having(views, view -> view.outcome().equals("boundary")),
                remarks.of(shared.hints().stream()
                        .filter(hint -> phaseOf(hint, shared) == null)
                        .toList()),
                about(plan.aboutPartner(), say));
    }

    private static List<PhaseView> phases(SharedPlan shared, List<LineView> views, Say say, Remarks remarks) {
        return Arrays.stream(Phase.values())
                .map(phase -> {
                    var lines = having(views, view -> phase.name().equals(view.phase()));
                    var hints = shared.hints().stream()
                            .filter(hint -> phase == phaseOf(hint, shared))
                            .toList();
                    return new PhaseView(
                            phase.name(),
                            phase.slug(),
                            steps(lines, say),
                            having(lines, LineView::later),
                            remarks.of(hints),
                            prompts(phase, "plan.prompt.", say));
                })
                .filter(phase -> !phase.steps().isEmpty() || !phase.later().isEmpty())
                .toList();
    }

    static List<StepView> steps(List<LineView> lines, Say say) {
        var twoSteps = lines.stream().anyMatch(line -> Integer.valueOf(2).equals(line.step()));
        return IntStream.rangeClosed(1, twoSteps ? 2 : 1)
                .mapToObj(step -> {
                    var here = having(
                            lines,
                            line -> !line.later() && Integer.valueOf(step).equals(line.step()));
                    var room = Math.max(IN_VIEW / (twoSteps ? 2 : 1), count(here, LineView::essential));
                    return new StepView(
                            twoSteps ? say.of("plan.step." + step) : null,
                            here.stream().limit(room).toList(),
                            here.stream().skip(room).toList());
                })
                .filter(step -> !step.inView().isEmpty())
                .toList();
    }

    /** Each line once, mirrored ones joined where the first of them stands, and the reader's own of two alike first. */
    private static List<LineView> views(SharedPlan shared, LineWords lineWords, Member viewer) {
        var lines = new ArrayList<>(shared.lines());
        for (var i = 0; i + 1 < lines.size(); i++) {
            var line = lines.get(i);
            var next = lines.get(i + 1);
            if (line.receiver() != viewer && next.receiver() == viewer && standsWith(line, next)) {
                lines.set(i, next);
                lines.set(i + 1, line);
            }
        }
        var joined = new ArrayList<Line>();
        var views = new ArrayList<LineView>();
        for (var line : lines) {
            var mirror = shared.mirrorOf(line);
            if (mirror.isEmpty()) {
                views.add(lineWords.of(line));
            } else if (!joined.contains(line)) {
                joined.add(mirror.get());
                views.add(lineWords.ofBoth(line, mirror.get()));
            }
        }
        return views;
    }

    private static boolean standsWith(Line line, Line next) {
        return line.item().equals(next.item())
                && line.phase() == next.phase()
                && line.essential() == next.essential()
                && section(line.outcome()) == section(next.outcome());
    }

    private static int section(Outcome outcome) {
        return outcome.takesTime() ? 0 : outcome == Outcome.TO_TALK_ABOUT ? 1 : 2;
    }

    static List<AboutView> about(Shown shown, Say say) {
        var about = new ArrayList<AboutView>();
        shown.parts()
                .forEach((part, text) -> about.add(new AboutView(say.of("plan.about." + part.substring(2)), text)));
        return about;
    }

    static List<String> prompts(Phase phase, String stem, Say say) {
        return IntStream.rangeClosed(1, phase == Phase.DAYS_AFTER ? 5 : 4)
                .mapToObj(number -> say.of(stem + phase.slug() + "." + number))
                .toList();
    }

    private static @Nullable Phase phaseOf(Hint hint, SharedPlan shared) {
        return shared.lines().stream()
                .filter(line -> line.outcome().isGiven() && hint.lines().contains(line.receiving()))
                .map(Line::phase)
                .filter(phase -> phase != null)
                .findFirst()
                .orElse(null);
    }

    private static boolean takesTime(LineView view) {
        return !view.outcome().equals("to-talk-about") && !view.outcome().equals("boundary");
    }

    private static int count(List<LineView> views, Predicate<LineView> which) {
        return (int) views.stream().filter(which).count();
    }

    private static List<LineView> having(List<LineView> views, Predicate<LineView> which) {
        return views.stream().filter(which).toList();
    }

    /** Puts words to hints for one reader. */
    record Remarks(Say say, Member viewer, String partner) {

        List<RemarkView> of(List<Hint> hints) {
            return hints.stream()
                    .map(hint -> new RemarkView(
                            hint.key(),
                            say.of("plan.hint." + hint.key() + (isMine(hint) ? ".me" : ".partner"), partner)))
                    .toList();
        }

        /** For turns, the one with little left is the giver; for a pair, the hint begins with who needs its first item. */
        private boolean isMine(Hint hint) {
            if (hint.key().equals("turns")) {
                return hint.lines().stream().anyMatch(line -> line.receiver() != viewer);
            }
            return Catalogue.builtIn().pairs().stream()
                    .filter(pair -> pair.hint().equals(hint.key()))
                    .anyMatch(pair -> hint.lines().stream()
                            .anyMatch(line -> line.item().equals(pair.item()) && line.receiver() == viewer));
        }
    }
}
