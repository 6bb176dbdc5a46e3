package gentlelanding.matching;

import gentlelanding.care.Catalogue;
import gentlelanding.care.OwnItem;
import gentlelanding.matching.SharedPlan.Member;
import gentlelanding.matching.SoloPlan.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** One profile by itself, from answers to plan. */
class Alone {

    private final Catalogue catalogue;
    private final MemberProfile profile;
    private final List<LoneWish> wishes = new ArrayList<>();

    Alone(Catalogue catalogue, MemberProfile profile) {
        this.catalogue = catalogue;
        this.profile = profile;
    }

    SoloPlan plan() {
        catalogue.items().forEach(item -> wish(Subject.of(item, wishes.size())));
        profile.preferences().ownItems().stream()
                .sorted(Comparator.comparing(OwnItem::category).thenComparing(OwnItem::key))
                .forEach(own -> wish(Subject.of(own, wishes.size())));
        var lines = new ArrayList<Line>(wishes.size());
        var view = new InView(profile.receivingIsHard() ? Set.of(Member.FIRST) : Set.of());
        var timetable = Timetable.of(having(wish -> !wish.isBoundary())).placed();
        for (var placed : timetable) {
            lines.add(placed.wish().line(placed, view.isLater(placed)));
        }
        for (var wish : having(LoneWish::isBoundary)) {
            lines.add(wish.line(Placed.nowhere(wish), false));
        }
        // Nobody promised anything, so there is nothing to build a bridge of.
        return new SoloPlan(lines, new Clashes(timetable, new Bridges(Rules.all(), List.of())).told());
    }

    private void wish(Subject subject) {
        var answer = profile.preferences().to(subject.item().key());
        var wish = new LoneWish(subject, answer, Times.of(subject, answer, null));
        if (answer.need() != null && (answer.need().isWish() || wish.isBoundary())) {
            wishes.add(wish);
        }
    }

    private List<LoneWish> having(Predicate<LoneWish> quality) {
        return wishes.stream().filter(quality).toList();
    }
}
