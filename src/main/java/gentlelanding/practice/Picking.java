package gentlelanding.practice;

import gentlelanding.care.Catalogue;
import java.util.List;
import java.util.Map;

/** Takes items of the catalogue in, each once. */
record Picking(List<String> keys) implements ItemChange {

    @Override
    public Map<String, String> errorsIn(CareTemplate template) {
        var known = Catalogue.builtIn().byKey().keySet();
        if (keys.stream().anyMatch(key -> !key.isEmpty() && !known.contains(key))) {
            return Map.of("item", Texts.CHOICE);
        }
        return template.items().size() + keys.size() > Room.ITEMS ? Map.of("item", Texts.TOO_MANY) : Map.of();
    }

    @Override
    public List<CareTemplate.Item> in(List<CareTemplate.Item> items) {
        keys.stream()
                .filter(key -> !key.isEmpty() && ItemChange.placeOf(key, items) < 0)
                .distinct()
                .map(CareTemplate.Item::builtIn)
                .forEach(items::add);
        return items;
    }
}
