package gentlelanding.practice;

import java.util.List;

/**
 * A template as whoever may start from it reads it.
 *
 * @param author the practitioner's line about themselves; empty where it is built in
 * @param path where it is, or empty where it has no address of its own
 */
public record TemplateView(
        String title,
        List<String> introduction,
        String author,
        String language,
        String path,
        List<ItemView> items,
        List<PhaseView> phases,
        List<CareTemplate.Resource> resources) {

    /** One care item in words; the last two are empty where there is nothing to say. */
    public record ItemView(
            String key, String tint, boolean own, String name, String meaning, String selfCare, String alternatives) {}

    /** The questions of one phase. */
    public record PhaseView(String phase, String slug, List<String> prompts) {}
}
