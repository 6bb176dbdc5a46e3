package gentlelanding.plan;

import java.util.List;

/**
 * What the two changed, as far as no line shows it.
 *
 * @param settled by a suggestion that was taken, or let go
 * @param leftOut lines left out for now
 * @param unfitting what no longer fits, kept until somebody takes it back
 */
record AdjustedView(List<Entry> settled, List<Entry> leftOut, List<Entry> unfitting) {

    /**
     * One change in a sentence.
     *
     * @param kind as forms name it: {@code move leave-out add note}, or the answer of a settlement
     * @param items the care item that it is about, if it is about one
     * @param mayTakeBack whether the reader may undo it: a settlement is its owner's alone
     */
    record Entry(int number, String kind, List<String> items, String words, boolean mayTakeBack) {}

    public boolean isEmpty() {
        return settled.isEmpty() && leftOut.isEmpty() && unfitting.isEmpty();
    }
}
