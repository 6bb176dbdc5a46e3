package gentlelanding.matching;

import gentlelanding.care.Answer;
import gentlelanding.care.Need;
import gentlelanding.matching.SharedPlan.Member;
import gentlelanding.matching.SoloPlan.Line;
import gentlelanding.matching.SoloPlan.Outcome;
import java.util.Objects;

/** What someone answered for themselves alone. */
record LoneWish(Subject subject, Answer answer, Times times) implements Wish {

    @Override
    public Member receiver() {
        return Member.FIRST;
    }

    boolean isBoundary() {
        return answer.need() == Need.NOT_FOR_ME;
    }

    Line line(Placed<LoneWish> placed, boolean later) {
        return new Line(
                item().key(),
                outcome(),
                essential(),
                answer.noteForPartner(),
                isBoundary() ? null : duration(),
                placed.phase(),
                placed.step(),
                later,
                Grounds.alone(Objects.requireNonNull(answer.need())),
                !isBoundary() || answer.boundaryShown(),
                subject.words());
    }

    private Outcome outcome() {
        if (isBoundary()) {
            return Outcome.BOUNDARY;
        }
        return item().selfCare() ? Outcome.FOR_MYSELF : Outcome.TO_ASK_FOR;
    }
}
