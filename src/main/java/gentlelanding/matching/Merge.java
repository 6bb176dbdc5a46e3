package gentlelanding.matching;

import gentlelanding.care.Catalogue;
import gentlelanding.matching.SharedPlan.Line;
import gentlelanding.matching.SharedPlan.Member;
import gentlelanding.matching.SharedPlan.Outcome;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** One merge of two profiles, from answers to plan. */
class Merge {

    private final Rules rules;
    private final Catalogue catalogue;
    private final MemberProfile first;
    private final MemberProfile second;

    Merge(Rules rules, Catalogue catalogue, MemberProfile first, MemberProfile second) {
        this.rules = rules;
        this.catalogue = catalogue;
        this.first = first;
        this.second = second;
    }

    SharedPlan plan() {
        var drafts = new Drafting(rules, catalogue, first.preferences(), second.preferences()).drafts();
        var timetable = Timetable.of(having(drafts, Outcome::takesTime)).placed();
        var untimed = new ArrayList<>(having(drafts, Outcome.TO_TALK_ABOUT::equals));
        untimed.addAll(having(drafts, Outcome.BOUNDARY::equals));
        return new SharedPlan(
                lines(drafts, timetable, untimed),
                new Hints(catalogue, drafts).of(members(MemberProfile::givingIsLimited)),
                new Clashes(timetable, bridges(timetable, untimed)).told());
    }

    private List<Line> lines(List<Draft> drafts, List<Placed<Draft>> timetable, List<Draft> untimed) {
        var lines = new ArrayList<Line>(drafts.size());
        var view = new InView(members(MemberProfile::receivingIsHard));
        for (int index = 0; index < timetable.size(); index++) {
            var placed = timetable.get(index);
            lines.add(Draft.placed(placed, isLevel(timetable, index), view.isLater(placed)));
        }
        var suggestions = new Suggestions(rules, drafts, members(MemberProfile::supporterShown));
        var unplaced = untimed.stream().map(Placed::nowhere).toList();
        for (int index = 0; index < untimed.size(); index++) {
            var draft = untimed.get(index);
            lines.add(draft.unplaced(isLevel(unplaced, index), suggestions.under(draft)));
        }
        return lines;
    }

    private static boolean isLevel(List<Placed<Draft>> lines, int index) {
        var line = lines.get(index);
        return index > 0 && isLevel(line, lines.get(index - 1))
                || index + 1 < lines.size() && isLevel(line, lines.get(index + 1));
    }

    private static boolean isLevel(Placed<Draft> line, Placed<Draft> other) {
        return line.isLevelWith(other)
                && (line.wish().outcome() == Outcome.BOUNDARY) == (other.wish().outcome() == Outcome.BOUNDARY);
    }

    private Bridges bridges(List<Placed<Draft>> timetable, List<Draft> untimed) {
        var drafts = new ArrayList<Draft>(timetable.size() + untimed.size());
        timetable.forEach(placed -> drafts.add(placed.wish()));
        drafts.addAll(untimed);
        return new Bridges(rules, drafts);
    }

    private static List<Draft> having(List<Draft> drafts, Predicate<Outcome> outcome) {
        var having = new ArrayList<Draft>(drafts.size());
        for (var draft : drafts) {
            if (outcome.test(draft.outcome())) {
                having.add(draft);
            }
        }
        return having;
    }

    private Set<Member> members(Predicate<MemberProfile> showing) {
        var members = EnumSet.noneOf(Member.class);
        if (showing.test(first)) {
            members.add(Member.FIRST);
        }
        if (showing.test(second)) {
            members.add(Member.SECOND);
        }
        return members;
    }
}
