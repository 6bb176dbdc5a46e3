package gentlelanding.matching;

import gentlelanding.care.Answer;
import gentlelanding.care.AnyPreferences;
import gentlelanding.care.CareItem;
import gentlelanding.care.Catalogue;
import gentlelanding.care.Need;
import gentlelanding.care.Offer;
import gentlelanding.care.Preferences;
import gentlelanding.matching.SharedPlan.Member;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Property 3 as a list of what is against it: couples who differ only in what is kept have equal plans. */
public final class Secrets {

    private Secrets() {}

    /** What the plan of these two tells of what they keep, under the given way of merging. */
    static List<String> told(Couple couple, Function<Couple, SharedPlan> merge, AnyPreferences any) {
        var plan = merge.apply(couple);
        var told = new ArrayList<String>();
        for (var member : Member.values()) {
            told(told, "limits kept private", plan, merge.apply(each(couple, member, Secrets::withoutHiddenLimit)));
            told(
                    told,
                    "refusals kept private",
                    plan,
                    merge.apply(each(
                            couple,
                            member,
                            (item, answer) -> withoutHiddenRefusal(
                                    answer, couple.item(item).mutual()))));
            told(
                    told,
                    "what is not needed",
                    plan,
                    merge.apply(each(
                            couple,
                            member,
                            (item, answer) -> answer.need() == Need.NO_NEED ? answer.needing(null) : answer)));
            told(
                    told,
                    "private notes",
                    plan,
                    merge.apply(
                            each(couple, member, (item, answer) -> words(answer, answer.noteForPartner(), "another"))));
            told(told, "own items without a line", plan, merge.apply(withoutUnseenItems(couple, member, plan)));
            told(told, "details without a line", plan, merge.apply(withOtherDetails(couple, member, merge, any, 4)));
        }
        return told;
    }

    /** The same for everything that both keep, taken away or changed at once. */
    static List<String> toldOfAll(Couple couple, AnyPreferences any) {
        var plan = couple.plan();
        var changed = couple;
        for (var member : Member.values()) {
            changed = withoutUnseenItems(changed, member, plan);
            changed = each(changed, member, (item, answer) -> withoutSecrets(couple.item(item), answer));
        }
        changed = withOtherDetails(changed, any.perhaps() ? Member.FIRST : Member.SECOND, Couple::plan, any, 1);
        var told = new ArrayList<String>();
        told(told, "all that is kept", plan, changed.plan());
        return told;
    }

    /** These preferences without anything that their owner keeps: what is left is all that another may come to know. */
    public static Preferences disclosed(Preferences said, Catalogue catalogue) {
        var answers = new LinkedHashMap<String, Answer>();
        said.answers()
                .forEach((key, answer) ->
                        answers.put(key, withoutSecrets(catalogue.item(key).orElseThrow(), answer)));
        return new Preferences(answers, List.of());
    }

    private static Answer withoutSecrets(CareItem item, Answer answer) {
        var heard = withoutHiddenLimit(item.key(), withoutHiddenRefusal(answer, item.mutual()));
        return words(heard.need() == Need.NO_NEED ? heard.needing(null) : heard, heard.noteForPartner(), "another");
    }

    private static void told(List<String> told, String secret, SharedPlan plan, SharedPlan other) {
        if (!plan.equals(other)) {
            told.add(secret + ": " + plan + " differs from " + other);
        }
    }

    private static Couple each(Couple couple, Member member, BiFunction<String, Answer, Answer> change) {
        var answers = new LinkedHashMap<String, Answer>();
        couple.said(member).answers().forEach((item, answer) -> answers.put(item, change.apply(item, answer)));
        return couple.saying(
                member, new Preferences(answers, couple.said(member).ownItems()));
    }

    private static Answer withoutHiddenLimit(String item, Answer answer) {
        return answer.offer() == Offer.CANNOT && !answer.limitShown() ? answer.offering(null) : answer;
    }

    private static Answer withoutHiddenRefusal(Answer answer, boolean mutual) {
        if (answer.need() != Need.NOT_FOR_ME || answer.boundaryShown()) {
            return answer;
        }
        return mutual ? answer.needing(null).offering(null) : answer.needing(null);
    }

    private static Answer words(Answer answer, @Nullable String note, String privateNote) {
        return new Answer(
                answer.need(),
                answer.needPhases(),
                answer.duration(),
                answer.offer(),
                answer.offerPhases(),
                note,
                privateNote,
                answer.boundaryShown(),
                answer.limitShown());
    }

    private static Couple withoutUnseenItems(Couple couple, Member member, SharedPlan plan) {
        var seen = Couple.items(plan);
        var said = couple.said(member);
        var answers = new LinkedHashMap<>(said.answers());
        said.ownItems().stream().filter(own -> !seen.contains(own.key())).forEach(own -> answers.remove(own.key()));
        return couple.saying(
                member,
                new Preferences(
                        answers,
                        said.ownItems().stream()
                                .filter(own -> seen.contains(own.key()))
                                .toList()));
    }

    /** Changes what goes with an answer wherever that answer makes no line, neither before nor after. */
    private static Couple withOtherDetails(
            Couple couple, Member member, Function<Couple, SharedPlan> merge, AnyPreferences any, int times) {
        var plan = merge.apply(couple);
        var changed = couple;
        for (int tries = 0; tries < times; tries++) {
            var item = any.any(List.copyOf(couple.items().keySet()));
            var answer = changed.answer(member, item);
            var other = any.answer();
            var unneeded = Couple.line(plan, member, item).isEmpty();
            var unoffered = Couple.line(plan, member.other(), item).isEmpty();
            var next = changed.answering(
                    member,
                    item,
                    new Answer(
                            answer.need(),
                            unneeded ? other.needPhases() : answer.needPhases(),
                            unneeded ? other.duration() : answer.duration(),
                            answer.offer(),
                            unoffered ? other.offerPhases() : answer.offerPhases(),
                            unneeded ? other.noteForPartner() : answer.noteForPartner(),
                            answer.privateNote(),
                            answer.boundaryShown(),
                            answer.limitShown()));
            var after = merge.apply(next);
            var quiet = Couple.line(after, member, item).isEmpty() == unneeded
                    && Couple.line(after, member.other(), item).isEmpty() == unoffered;
            changed = quiet ? next : changed;
        }
        return changed;
    }
}
