package gentlelanding.plan;

import gentlelanding.account.AccountId;
import gentlelanding.care.Answer;
import gentlelanding.care.Catalogue;
import gentlelanding.care.Need;
import gentlelanding.care.Offer;
import gentlelanding.care.Preferences;
import gentlelanding.care.PreferencesLanguage;
import gentlelanding.matching.Matching;
import gentlelanding.matching.SharedPlan;
import gentlelanding.matching.SharedPlan.Member;
import gentlelanding.partnership.Partnership;
import gentlelanding.partnership.PartnershipId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/**
 * A couple written down for docs/examples.md: named by what they need, and without names of their own.
 *
 * @param about a sentence on who they are to each other
 * @param heldBy the test that holds what their plan says, where they clash
 */
record Example(String title, String about, Frozen first, Frozen second, String heldBy) {

    static final Shown NOTHING_SHOWN = new Shown(null, null, null, null, null, false, false);
    static final Shown RECEIVING_IS_HARD = new Shown(null, null, null, null, null, true, false);
    static final Shown GIVING_IS_LIMITED = new Shown(null, null, null, null, null, false, true);

    private static final String PARTNER = "your partner";

    /** Two who gladly give whatever the other wants, unless they say otherwise. */
    static Example of(String title, String about, PreferencesLanguage first, PreferencesLanguage second) {
        var one = first.said();
        var other = second.said();
        return new Example(
                title,
                about,
                new Frozen(glad(one, other), NOTHING_SHOWN),
                new Frozen(glad(other, one), NOTHING_SHOWN),
                "");
    }

    Example showing(Shown ofFirst, Shown ofSecond) {
        return new Example(
                title,
                about,
                new Frozen(first.preferences(), ofFirst),
                new Frozen(second.preferences(), ofSecond),
                heldBy);
    }

    Example heldBy(String test) {
        return new Example(title, about, first, second, test);
    }

    SharedPlan plan() {
        return Matching.merge(first.member(), second.member(), Catalogue.builtIn());
    }

    /** The plan as one of the two opens it, to whom the other is "your partner". */
    Opened openedBy(Member viewer) {
        var side = new Partnership.Side(
                new PartnershipId(new UUID(0, 0)),
                new AccountId(new UUID(0, 1)),
                new AccountId(new UUID(0, 2)),
                PARTNER,
                PARTNER,
                viewer == Member.FIRST);
        return new Opened(
                side,
                1,
                null,
                false,
                false,
                new PlanRevision.Document(plan(), first.shown(), second.shown(), List.of()),
                List.of());
    }

    private static Preferences glad(Preferences giver, Preferences receiver) {
        var answers = new LinkedHashMap<>(giver.answers());
        receiver.answers().forEach((item, answer) -> {
            var given = answers.getOrDefault(item, Answer.NONE);
            if (wants(answer) && given.offer() == null) {
                answers.put(item, given.offering(Offer.GLADLY));
            }
        });
        return new Preferences(answers, giver.ownItems());
    }

    static boolean wants(Answer answer) {
        return answer.need() == Need.ESSENTIAL || answer.need() == Need.WELCOME || answer.need() == Need.ASK_FIRST;
    }
}
