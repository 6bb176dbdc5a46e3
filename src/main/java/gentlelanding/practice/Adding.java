package gentlelanding.practice;

import gentlelanding.care.OwnItem;
import java.util.List;

/** Adds an item with words of its own. */
record Adding(OwnItem own) implements ItemChange {

    @Override
    public List<CareTemplate.Item> in(List<CareTemplate.Item> items) {
        items.add(CareTemplate.Item.own(own));
        return items;
    }
}
