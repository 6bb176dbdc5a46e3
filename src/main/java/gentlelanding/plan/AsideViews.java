package gentlelanding.plan;

import gentlelanding.plan.PlanPage.AboutView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Everything that a partner can read of somebody besides lines: what they show, and what a plan says because of it. */
class AsideViews {

    private AsideViews() {}

    static List<AboutView> of(Shown shown, String name, Say say) {
        var about = new ArrayList<>(PlanPages.about(shown, say));
        if (shown.supporter() != null) {
            var supporter = Objects.requireNonNull(shown.supporter());
            about.add(beside(say, say.of("plan.hint.turns.someone.partner", supporter, name)));
        }
        if (shown.givingIsLimited()) {
            about.add(beside(say, say.of("plan.hint.turns.partner", name)));
        }
        if (shown.receivingIsHard()) {
            about.add(beside(say, say.of("plan.later")));
        }
        return about;
    }

    private static AboutView beside(Say say, String words) {
        return new AboutView("beside", say.of("plan.preview.beside"), words);
    }
}
