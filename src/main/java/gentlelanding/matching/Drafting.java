package gentlelanding.matching;

import gentlelanding.care.Answer;
import gentlelanding.care.CareItem;
import gentlelanding.care.Catalogue;
import gentlelanding.care.Need;
import gentlelanding.care.Offer;
import gentlelanding.care.OwnItem;
import gentlelanding.care.Preferences;
import gentlelanding.matching.SharedPlan.Member;
import gentlelanding.matching.SharedPlan.Outcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lets each need of one member meet the other's offer. */
class Drafting {

    private static final int UNSHELVED = 0;

    private final Rules rules;
    private final Catalogue catalogue;
    private final Preferences first;
    private final Preferences second;

    Drafting(Rules rules, Catalogue catalogue, Preferences first, Preferences second) {
        this.rules = rules;
        this.catalogue = catalogue;
        this.first = first;
        this.second = second;
    }

    /** The lines of a plan, still without place, in catalogue order, then by receiver. */
    List<Draft> drafts() {
        var drafts = new ArrayList<Draft>();
        for (int position = 0; position < catalogue.items().size(); position++) {
            var item = catalogue.items().get(position);
            var one = rules.hear(item, first.to(item.key()));
            var other = rules.hear(item, second.to(item.key()));
            if (one.need() != null || other.need() != null) {
                var subject = Subject.of(item, position);
                draft(drafts, subject, Member.FIRST, one, other);
                draft(drafts, subject, Member.SECOND, other, one);
            }
        }
        if (!first.ownItems().isEmpty() || !second.ownItems().isEmpty()) {
            drafts.addAll(shelved(own()));
        }
        return drafts;
    }

    private List<Draft> own() {
        var own = new ArrayList<Draft>();
        for (var words : known(first, second)) {
            own(own, words, Member.FIRST, first.to(words.key()), second.to(words.key()));
        }
        for (var words : known(second, first)) {
            own(own, words, Member.SECOND, second.to(words.key()), first.to(words.key()));
        }
        return own;
    }

    /** Items that are not built in; where both know one, in different versions, the receiver means their own. */
    private static Collection<OwnItem> known(Preferences receiver, Preferences giver) {
        if (giver.ownItems().isEmpty()) {
            return receiver.ownItems();
        }
        var byKey = new LinkedHashMap<String, OwnItem>();
        receiver.ownItems().forEach(item -> byKey.putIfAbsent(item.key(), item));
        giver.ownItems().forEach(item -> byKey.putIfAbsent(item.key(), item));
        return byKey.values();
    }

    private void own(List<Draft> drafts, OwnItem words, Member receiver, Answer answer, Answer offer) {
        if (answer.need() != null) {
            var subject = Subject.of(words, UNSHELVED);
            var item = subject.item();
            draft(drafts, subject, receiver, rules.hear(item, answer), rules.hear(item, offer));
        }
    }

    /** Puts own items behind the built-in ones; only those that make a line count, so that no other shows. */
    private List<Draft> shelved(List<Draft> own) {
        var positions = new HashMap<String, Integer>();
        own.stream()
                .map(Draft::item)
                .sorted(Comparator.comparing(CareItem::category).thenComparing(CareItem::key))
                .forEach(item ->
                        positions.putIfAbsent(item.key(), catalogue.items().size() + positions.size()));
        return own.stream()
                .map(draft -> draft.at(positions.getOrDefault(draft.item().key(), UNSHELVED)))
                .sorted(Comparator.comparing(Draft::position).thenComparing(Draft::receiver))
                .toList();
    }

    private void draft(List<Draft> drafts, Subject subject, Member receiver, Answer answer, Answer offer) {
        if (answer.need() != null) {
            var times = Times.of(subject, answer, offer);
            var outcome = outcome(answer.need(), offer.offer(), times);
            if (outcome != null) {
                drafts.add(new Draft(subject, receiver, answer, offer, times, outcome));
            }
        }
    }

    private @Nullable Outcome outcome(Need need, @Nullable Offer offer, Times times) {
        if (offer != null && !times.isEmpty() && rules.allowLine(need, offer)) {
            if (need == Need.ASK_FIRST) {
                return Outcome.ASK_FIRST;
            }
            return offer == Offer.GLADLY ? Outcome.PROMISED : Outcome.ON_REQUEST;
        }
        if (need == Need.NOT_FOR_ME) {
            return Outcome.BOUNDARY;
        }
        return need == Need.ESSENTIAL ? Outcome.TO_TALK_ABOUT : null;
    }
}
