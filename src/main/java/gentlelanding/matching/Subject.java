package gentlelanding.matching;

import gentlelanding.care.CareItem;
import gentlelanding.care.OwnItem;
import org.jspecify.annotations.Nullable;

/**
 * A care item as a merge looks at it, again and again.
 *
 * @param words those of an item that is not built in
 * @param position the item's place in catalogue order, own items included
 * @param phases when it usually helps, one bit a phase
 * @param settings of a step that suit it, one bit each; two items clash exactly when they share none
 */
record Subject(CareItem item, @Nullable OwnItem words, int position, int phases, int settings) {

    static Subject of(CareItem item, int position) {
        return new Subject(item, null, position, Times.bits(item.phases()), Settings.suiting(item));
    }

    static Subject of(OwnItem own, int position) {
        return of(own.item(), position).inWordsOf(own);
    }

    Subject at(int changed) {
        return new Subject(item, words, changed, phases, settings);
    }

    private Subject inWordsOf(OwnItem own) {
        return new Subject(item, own, position, phases, settings);
    }
}
