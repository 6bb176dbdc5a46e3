package gentlelanding.plan;

import java.util.List;

/** All that is to talk about, one by one, for one of the two; each says only what is theirs to say. */
record SettlePage(String partner, int revision, List<ToSettle> lines, String version) {

    /**
     * One line to talk about.
     *
     * @param refused whether the reader, who would give it, does not want it for themselves either
     */
    record ToSettle(LineView line, boolean refused) {}
}
