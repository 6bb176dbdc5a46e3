package gentlelanding.matching;

import gentlelanding.care.Answer;
import gentlelanding.care.Need;
import gentlelanding.matching.SharedPlan.Member;

/** A wish as the timeline sees it, without a profile behind it. */
record MadeUpWish(Subject subject, Member receiver, boolean essential, Times times) implements Wish {

    @Override
    public Answer answer() {
        return Answer.NONE.needing(essential ? Need.ESSENTIAL : Need.WELCOME);
    }
}
