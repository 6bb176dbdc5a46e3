package gentlelanding.plan;

import gentlelanding.care.CareItem;
import gentlelanding.care.Catalogue;
import gentlelanding.care.Need;
import gentlelanding.care.Preferences;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** What somebody settled, beside what their profile says of the same: whichever was said last counts. */
class Settlement {

    private Settlement() {}

    /** Whether it outlives a change of its owner's profile: only another answer to this very question takes its place. */
    static boolean stillHolds(Adjustment adjustment, Preferences before, Preferences after) {
        return !adjustment.isAnAnswer() || said(adjustment, before).equals(said(adjustment, after));
    }

    /** Whether somebody does not want this themselves, where it is only ever done together: then they cannot give it. */
    static boolean isRefused(String item, Preferences own) {
        return Catalogue.builtIn().item(item).filter(CareItem::mutual).isPresent()
                && own.to(item).need() == Need.NOT_FOR_ME;
    }

    /** Of the answer, the part that the settlement speaks for. */
    private static List<?> said(Adjustment adjustment, Preferences own) {
        var item = adjustment.lines().get(0).item();
        var answer = own.to(item);
        return Objects.requireNonNull(adjustment.answer()).isTheGivers()
                ? Arrays.asList(answer.offer(), answer.offerPhases(), isRefused(item, own))
                : Arrays.asList(answer.need(), answer.needPhases());
    }
}
