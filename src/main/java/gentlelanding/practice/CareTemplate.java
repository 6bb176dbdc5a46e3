package gentlelanding.practice;

import gentlelanding.care.OwnItem;
import gentlelanding.care.Phase;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody hands out for others to start from, whether it is built in or a practitioner wrote it. It is data alone:
 * words, the keys of care items, and addresses shown in full.
 *
 * @param author the practitioner's line about themselves; empty where it is built in
 * @param language a language tag
 * @param items in the order in which they are asked
 * @param prompts in the order of their phases
 */
public record CareTemplate(
        String title,
        String introduction,
        String author,
        String language,
        List<Item> items,
        List<Prompt> prompts,
        List<Resource> resources) {

    /** A care item that the template asks about: a built-in one by its key, or one with words of its own. */
    public record Item(String key, @Nullable OwnItem own) {

        /** A built-in one. */
        public static Item builtIn(String key) {
            return new Item(key, null);
        }

        /** One that the template brings along. */
        public static Item own(OwnItem own) {
            return new Item(own.key(), own);
        }
    }

    /** A question to ask oneself or each other in that phase. */
    public record Prompt(Phase phase, String words) {}

    /** Something to read elsewhere; its address begins with {@code https://} and is always shown in full. */
    public record Resource(String title, String address) {}

    public CareTemplate {
        items = List.copyOf(items);
        prompts = List.copyOf(prompts);
        resources = List.copyOf(resources);
    }

    /** The items that it brings along. */
    public List<OwnItem> ownItems() {
        return items.stream()
                .flatMap(item -> Optional.ofNullable(item.own()).stream())
                .toList();
    }

    /** Its questions for one phase. */
    public List<String> promptsOf(Phase phase) {
        return prompts.stream()
                .filter(prompt -> prompt.phase() == phase)
                .map(Prompt::words)
                .toList();
    }
}
