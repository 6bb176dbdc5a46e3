package gentlelanding.plan;

import gentlelanding.care.Phase;
import gentlelanding.matching.SharedPlan;
import gentlelanding.matching.SharedPlan.Line;
import gentlelanding.matching.SharedPlan.Member;
import gentlelanding.plan.PlanPage.AboutView;
import gentlelanding.plan.PlanPage.PhaseView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Lays out a plan for one of its two readers, in the order that the merge gave it. */
@Component
class PlanPages {

    private final MessageSource words;

    PlanPages(MessageSource words) {
        this.words = words;
    }

    /** What both read together on one device: the same plan, in which each is called by name. */
    TogetherPage together(Opened plan, Locale locale) {
        var say = new Say(words, locale);
        return new TogetherPage(
                plan.side().myName(), page(plan, Reader.of(plan, true), say), about(plan.aboutMe(), say));
    }

    PlanPage page(Opened plan, Locale locale) {
        return page(plan, Reader.of(plan, false), new Say(words, locale));
    }

    private static PlanPage page(Opened plan, Reader reader, Say say) {
        var lineWords = plan.words(say, reader);
        var laid = plan.document().laid();
        var shared = laid.plan();
        var views = new TodayWords(say, plan.today(), reader)
                .beside(new OurLines(say, laid, reader).among(views(shared, lineWords, reader.viewer())));
        var remarks = new Remarks(say, shared, reader, plan.supporters());
        return new PlanPage(
                reader.partner(),
                plan.revision(),
                plan.agreed(),
                plan.iAgreed() && plan.partnerAgreed()
                        ? "both"
                        : plan.iAgreed() || plan.partnerAgreed() ? "one" : "none",
                plan.iAgreed(),
                plan.partnerAgreed(),
                phases(views, say, remarks),
                having(views, view -> view.phase() == null && takesTime(view)),
                having(views, view -> view.outcome().equals("to-talk-about")),
                having(views, view -> view.outcome().equals("boundary")),
                remarks.hintsOf(null),
                remarks.clashesOf(null),
                about(plan.aboutPartner(), say),
                new AdjustmentWords(say, lineWords, reader).view(laid));
    }

    private static List<PhaseView> phases(List<LineView> views, Say say, Remarks remarks) {
        return Arrays.stream(Phase.values())
                .map(phase -> {
                    var lines = having(views, view -> phase.name().equals(view.phase()));
                    return new PhaseView(
                            phase.name(),
                            phase.slug(),
                            Steps.of(lines, say),
                            having(lines, LineView::later),
                            remarks.hintsOf(phase),
                            remarks.clashesOf(phase),
                            prompts(phase, "plan.prompt.", say));
                })
                .filter(phase -> !phase.steps().isEmpty() || !phase.later().isEmpty())
                .toList();
    }

    /** Each line once, mirrored ones joined where the first of them stands, and the reader's own of two alike first. */
    private static List<LineView> views(SharedPlan shared, LineWords lineWords, Member viewer) {
        var lines = new ArrayList<>(shared.lines());
        for (var i = 0; i + 1 < lines.size(); i++) {
            var line = lines.get(i);
            var next = lines.get(i + 1);
            if (line.receiver() != viewer && next.receiver() == viewer && isLevelWith(line, next)) {
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

    private static boolean isLevelWith(Line line, Line next) {
        return line.level() && next.level() && line.item().equals(next.item());
    }

    static List<AboutView> about(Shown shown, Say say) {
        var about = new ArrayList<AboutView>();
        shown.parts().forEach((numbered, text) -> {
            var part = numbered.substring(2);
            about.add(new AboutView(part, say.of("plan.about." + part), text));
        });
        return about;
    }

    static List<String> prompts(Phase phase, String stem, Say say) {
        return IntStream.rangeClosed(1, phase == Phase.DAYS_AFTER ? 5 : 4)
                .mapToObj(number -> say.of(stem + phase.slug() + "." + number))
                .toList();
    }

    private static boolean takesTime(LineView view) {
        return !view.outcome().equals("to-talk-about") && !view.outcome().equals("boundary");
    }

    private static List<LineView> having(List<LineView> views, Predicate<LineView> which) {
        return views.stream().filter(which).toList();
    }
}
