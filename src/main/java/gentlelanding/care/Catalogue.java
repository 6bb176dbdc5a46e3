package gentlelanding.care;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The care items that everyone shares, in catalogue order, and what is known of pairs of them.
 *
 * @param items in catalogue order, each key once
 * @param pairs in the order in which hints are looked for
 */
public record Catalogue(List<CareItem> items, List<Pair> pairs) {

    private static final Catalogue BUILT_IN = CatalogueReader.read();

    /** Wisdom for two members who need two different things: {@code hint} is a key that a view puts words to. */
    public record Pair(String item, String other, String hint) {}

    public Catalogue {
        items = List.copyOf(items);
        pairs = List.copyOf(pairs);
        if (items.stream().map(CareItem::key).distinct().count() < items.size()) {
            throw new IllegalArgumentException("A catalogue has each key once");
        }
    }

    /** The built-in items and pairs, read once from this module's own files. */
    public static Catalogue builtIn() {
        return BUILT_IN;
    }

    /** The item of that key, if this catalogue has it. */
    public Optional<CareItem> item(String key) {
        return items.stream().filter(item -> item.key().equals(key)).findFirst();
    }

    /** The items of one category, in catalogue order. */
    public List<CareItem> of(CareCategory category) {
        return items.stream().filter(item -> item.category() == category).toList();
    }

    /** The fourteen or so items that a first pass asks about, in catalogue order. */
    public List<CareItem> firstPass() {
        return items.stream().filter(CareItem::firstPass).toList();
    }

    /** The items by key, in catalogue order. */
    public Map<String, CareItem> byKey() {
        var byKey = new LinkedHashMap<String, CareItem>();
        items.forEach(item -> byKey.put(item.key(), item));
        return byKey;
    }
}
