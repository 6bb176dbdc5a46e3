package gentlelanding.matching;

import gentlelanding.care.Answer;
import gentlelanding.care.CareDuration;
import gentlelanding.care.CareItem;
import gentlelanding.care.Need;
import gentlelanding.matching.SharedPlan.Member;
import gentlelanding.matching.SharedPlan.Receiving;
import org.jspecify.annotations.Nullable;

/** One member's answer to one item, as the timeline and the order of a plan see it. */
interface Wish {

    Subject subject();

    Member receiver();

    Answer answer();

    Times times();

    default CareItem item() {
        return subject().item();
    }

    default int position() {
        return subject().position();
    }

    default int settings() {
        return subject().settings();
    }

    default boolean essential() {
        return answer().need() == Need.ESSENTIAL;
    }

    default @Nullable CareDuration duration() {
        return answer().duration() == null ? item().usualDuration() : answer().duration();
    }

    default boolean clashesWith(Wish other) {
        return (settings() & other.settings()) == 0;
    }

    default Receiving receiving() {
        return new Receiving(item().key(), receiver());
    }
}
