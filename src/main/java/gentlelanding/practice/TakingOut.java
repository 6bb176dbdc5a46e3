package gentlelanding.practice;

import java.util.List;

/** Takes an item out. */
record TakingOut(String key) implements ItemChange {

    @Override
    public List<CareTemplate.Item> in(List<CareTemplate.Item> items) {
        items.removeIf(item -> item.key().equals(key));
        return items;
    }
}
