package gentlelanding.giving;

import org.jspecify.annotations.Nullable;

/**
 * One thing that can be given: a need, an offer, a line of a plan of one's own, or something about oneself.
 *
 * @param key by which a form names it
 * @param heading of the part of the page in which it stands
 * @param note what its owner wrote for a partner; given only where they say so
 */
record Part(
        String key, String heading, String words, @Nullable String note) {

    Part withoutNote() {
        return new Part(key, heading, words, null);
    }
}
