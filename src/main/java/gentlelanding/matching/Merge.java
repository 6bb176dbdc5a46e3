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
        var timetable = new NearestTimes().place(having(drafts, Outcome::takesTime));
        var lines = new ArrayList<Line>(drafts.size());
        var view = new InView(members(MemberProfile::receivingIsHard));
        for (var placed : Placed.inOrder(timetable)) {
            lines.add(Draft.placed(placed, view.isLater(placed)));
        }
        var suggestions = new Suggestions(rules, drafts, members(MemberProfile::supporterShown));
        for (var outcome : List.of(Outcome.TO_TALK_ABOUT, Outcome.BOUNDARY)) {
            for (var draft : having(drafts, outcome::equals)) {
                lines.add(draft.unplaced(suggestions.under(draft)));
            }
        }
        var hints = new Hints(drafts).of(catalogue, members(MemberProfile::givingIsLimited));
        return new SharedPlan(lines, hints, List.of());
    }

    private static List<Draft> having(List<Draft> drafts, Predicate<Outcome> outcome) {
        return drafts.stream().filter(draft -> outcome.test(draft.outcome())).toList();
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
