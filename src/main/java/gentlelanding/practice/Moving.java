package gentlelanding.practice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts an item a number of places on, or to a place counted from 0; beyond the ends it stops at the end. */
record Moving(String key, int by, @Nullable Integer to) implements ItemChange {

    @Override
    public List<CareTemplate.Item> in(List<CareTemplate.Item> items) {
        var place = ItemChange.placeOf(key, items);
        if (place < 0) {
            return items;
        }
        var item = items.remove(place);
        var target = to == null ? (long) place + by : to;
        items.add((int) Math.max(0, Math.min(items.size(), target)), item);
        return items;
    }
}
