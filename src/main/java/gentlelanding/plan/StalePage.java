package gentlelanding.plan;

import java.util.List;
import java.util.Map;

/**
 * Both versions, where the plan moved on while somebody was changing it.
 *
 * @param sent what they asked for, in words
 * @param stands what the plan says of the same by now
 * @param differences what changed since the version that they had before them
 * @param again the fields to send again, on top of the newest version
 */
record StalePage(
        String partner, int revision, String sent, String stands, List<String> differences, Map<String, String> again) {

    StalePage saying(String asked, String found) {
        return new StalePage(partner, revision, asked, found, differences, again);
    }
}
