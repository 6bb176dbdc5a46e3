package gentlelanding.practice;

import gentlelanding.ui.NotHere;
import java.util.List;

/**
 * A template as whoever may start from it reads it.
 *
 * @param author the practitioner's line about themselves; empty where it is built in
 * @param path where it is, or empty where it has no address of its own
 * @param page which part of its items this is, counted from 1
 */
public record TemplateView(
        String title,
        List<String> introduction,
        String author,
        String language,
        String path,
        List<ItemView> items,
        List<PhaseView> phases,
        List<CareTemplate.Resource> resources,
        int page,
        int pages) {

    /** As many items stand on one page. */
    static final int ITEMS_A_PAGE = 20;

    /** One page of it; what is not an item stands on the first. {@link NotHere} where there is no such page. */
    public TemplateView at(int number) {
        var last = Math.max(1, (items.size() + ITEMS_A_PAGE - 1) / ITEMS_A_PAGE);
        if (number < 1 || number > last) {
            throw new NotHere();
        }
        var from = (number - 1) * ITEMS_A_PAGE;
        var isFirst = number == 1;
        return new TemplateView(
                title,
                isFirst ? introduction : List.of(),
                author,
                language,
                path,
                items.subList(from, Math.min(items.size(), from + ITEMS_A_PAGE)),
                isFirst ? phases : List.of(),
                isFirst ? resources : List.of(),
                number,
                last);
    }

    /** One care item in words; the last two are empty where there is nothing to say. */
    public record ItemView(
            String key, String tint, boolean own, String name, String meaning, String selfCare, String alternatives) {}

    /** The questions of one phase. */
    public record PhaseView(String phase, String slug, List<String> prompts) {}
}
