package gentlelanding.plan;

import java.util.List;
import java.util.stream.Stream;

/**
 * What of a shared plan fits into a wallet: on one side what is given, what is essential before what would be nice, each
 * in the plan's order; on the other what each does not want.
 *
 * @param whole whether every line that is given stands here
 */
record PocketCard(List<LineView> lines, boolean whole) {

    /** So many sentences can be read on 85 by 54 millimetres. */
    private static final int ROOM = 8;

    static PocketCard of(PlanPage plan) {
        var all = plan.phases().stream()
                .flatMap(phase -> phase.steps().stream())
                .flatMap(step -> Stream.concat(step.inView().stream(), step.folded().stream()))
                .toList();
        var byNeed = Stream.of(true, false)
                .flatMap(essential -> all.stream().filter(line -> line.essential() == essential))
                .toList();
        return new PocketCard(byNeed.stream().limit(ROOM).toList(), byNeed.size() <= ROOM);
    }
}
