package gentlelanding.matching;

import java.util.List;

/** Finds a phase and a step for each wish, the wishes being in catalogue order. */
interface Timeline {

    <W extends Wish> List<Placed<W>> place(List<W> wishes);
}
