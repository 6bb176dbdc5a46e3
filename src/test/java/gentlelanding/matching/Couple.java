package gentlelanding.matching;

import gentlelanding.care.Answer;
import gentlelanding.care.CareItem;
import gentlelanding.care.Catalogue;
import gentlelanding.care.OwnItem;
import gentlelanding.care.Preferences;
import gentlelanding.care.PreferencesLanguage;
import gentlelanding.matching.SharedPlan.Line;
import gentlelanding.matching.SharedPlan.Member;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Two members about to have a plan. */
public record Couple(MemberProfile first, MemberProfile second, Catalogue catalogue) {

    public static Couple couple(PreferencesLanguage first, PreferencesLanguage second) {
        return new Couple(MemberProfile.of(first.said()), MemberProfile.of(second.said()), Catalogue.builtIn());
    }

    public SharedPlan plan() {
        return Matching.merge(first, second, catalogue);
    }

    SharedPlan plan(Rules rules) {
        return new Merge(rules, catalogue, first, second).plan();
    }

    public Couple swapped() {
        return new Couple(second, first, catalogue);
    }

    public MemberProfile profile(Member member) {
        return member == Member.FIRST ? first : second;
    }

    public Preferences said(Member member) {
        return profile(member).preferences();
    }

    /** The raw answer, nothing hidden. */
    public Answer answer(Member member, String item) {
        return said(member).to(item);
    }

    public Couple saying(Member member, Preferences preferences) {
        var old = profile(member);
        var changed =
                new MemberProfile(preferences, old.receivingIsHard(), old.givingIsLimited(), old.supporterShown());
        return member == Member.FIRST ? new Couple(changed, second, catalogue) : new Couple(first, changed, catalogue);
    }

    public Couple answering(Member member, String item, Answer answer) {
        var answers = new LinkedHashMap<>(said(member).answers());
        answers.put(item, answer);
        return saying(member, new Preferences(answers, said(member).ownItems()));
    }

    /** Every item that the catalogue or either of the two knows. */
    public Map<String, CareItem> items() {
        var items = new LinkedHashMap<>(catalogue.byKey());
        for (var member : Member.values()) {
            for (OwnItem own : said(member).ownItems()) {
                items.putIfAbsent(own.key(), own.item());
            }
        }
        return items;
    }

    /** The item of that key, which one of them knows. */
    public CareItem item(String key) {
        return Stream.concat(first.preferences().ownItems().stream(), second.preferences().ownItems().stream())
                .filter(own -> own.key().equals(key))
                .map(OwnItem::item)
                .findFirst()
                .or(() -> catalogue.item(key))
                .orElseThrow();
    }

    public static Optional<Line> line(SharedPlan plan, Member receiver, String item) {
        return plan.lines().stream()
                .filter(line -> line.receiver() == receiver && line.item().equals(item))
                .findFirst();
    }

    public static List<String> items(SharedPlan plan) {
        return plan.lines().stream().map(Line::item).toList();
    }
}
