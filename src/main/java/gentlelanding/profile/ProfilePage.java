package gentlelanding.profile;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of care items: one category's, or a screen of the first pass.
 *
 * @param place which page it is, as {@code next} names it
 * @param answered how many needs of the first pass are answered
 * @param last the last page of this category; long forms come in several
 * @param origin the template it was started from, if it was
 */
record ProfilePage(
        ProfileId id,
        String name,
        long seen,
        String place,
        List<Card> cards,
        long answered,
        int asked,
        int number,
        int last,
        Map<String, Map<String, String>> choices,
        @Nullable Origin origin) {

    /** The path of this profile. */
    public String path() {
        return "/profiles/" + id.value();
    }

    /** The page after this one: the category's next page, else the next category; empty after the last. */
    public String following() {
        var categories =
                List.copyOf(choices.getOrDefault("categories", Map.of()).keySet());
        var next = categories.indexOf(place) + 1;
        return next > 0 && next < categories.size() ? categories.get(next) : "";
    }
}
