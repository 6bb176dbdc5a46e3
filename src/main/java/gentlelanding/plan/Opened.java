package gentlelanding.plan;

import gentlelanding.matching.SharedPlan.Member;
import gentlelanding.matching.SharedPlan.Receiving;
import gentlelanding.partnership.Partnership;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A plan opened for one of its two members.
 *
 * @param agreed the number of the revision that counts: the newest that both agreed to
 * @param today what is different today
 */
record Opened(
        Partnership.Side side,
        int revision,
        @Nullable Integer agreed,
        boolean iAgreed,
        boolean partnerAgreed,
        PlanRevision.Document document,
        List<Today.Change> today) {

    Member viewer() {
        return memberOf(side);
    }

    /** Who somebody is in the plan. */
    static Member memberOf(Partnership.Side side) {
        return side.first() ? Member.FIRST : Member.SECOND;
    }

    /** The items of the lines that this member changed for today. */
    Set<String> changedToday() {
        return today.stream()
                .filter(change -> change.by() == viewer())
                .flatMap(change -> change.lines().stream())
                .map(Receiving::item)
                .collect(Collectors.toSet());
    }

    /** The same as the two agreed to it, whatever is different today. */
    Opened asAgreed() {
        return new Opened(side, revision, agreed, iAgreed, partnerAgreed, document, List.of());
    }

    LineWords words(Say say, Reader reader) {
        return new LineWords(say, reader, aboutMe().supporter(), aboutPartner().supporter());
    }

    AdjustmentWords adjustmentWords(Say say) {
        var reader = Reader.of(this, false);
        return new AdjustmentWords(say, words(say, reader), reader);
    }

    Shown aboutPartner() {
        return side.first() ? document.second() : document.first();
    }

    Shown aboutMe() {
        return side.first() ? document.first() : document.second();
    }

    /** Who supports each member, where that member shows it. */
    Map<Member, String> supporters() {
        var supporters = new EnumMap<Member, String>(Member.class);
        Optional.ofNullable(document.first().supporter()).ifPresent(who -> supporters.put(Member.FIRST, who));
        Optional.ofNullable(document.second().supporter()).ifPresent(who -> supporters.put(Member.SECOND, who));
        return supporters;
    }
}
