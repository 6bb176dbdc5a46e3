package gentlelanding.sitting;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Clears a sitting away once it is over for everybody. */
@Component
class Clearing {

    private final SittingRows rows;
    private final SittingSideRows sides;

    Clearing(SittingRows rows, SittingSideRows sides) {
        this.rows = rows;
        this.sides = sides;
    }

    /** Within the transaction in which a side goes. */
    @Transactional(propagation = Propagation.MANDATORY)
    void after(SittingId id) {
        sides.deleteTakenIfAlone(id);
        rows.deleteIfEmpty(id);
    }
}
