package gentlelanding.plan;

import gentlelanding.care.Answer;
import gentlelanding.care.Preferences;
import gentlelanding.matching.MemberProfile;
import gentlelanding.profile.ProfileContents;
import java.util.LinkedHashMap;

/** One member's answers as they stood when they pressed ready; private notes have no part in a merge and stay out. */
record Frozen(Preferences preferences, Shown shown) {

    static Frozen of(ProfileContents profile) {
        var answers = new LinkedHashMap<String, Answer>();
        profile.preferences().answers().forEach((item, answer) -> answers.put(item, withoutPrivateNote(answer)));
        return new Frozen(new Preferences(answers, profile.preferences().ownItems()), Shown.of(profile.about()));
    }

    MemberProfile member() {
        return new MemberProfile(
                preferences, shown.receivingIsHard(), shown.givingIsLimited(), shown.supporter() != null);
    }

    private static Answer withoutPrivateNote(Answer answer) {
        return new Answer(
                answer.need(),
                answer.needPhases(),
                answer.duration(),
                answer.offer(),
                answer.offerPhases(),
                answer.noteForPartner(),
                null,
                answer.boundaryShown(),
                answer.limitShown());
    }
}
