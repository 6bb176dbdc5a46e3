package gentlelanding.practice;

import gentlelanding.care.OwnItem;
import java.util.List;

/** Gives an own item other words; its key stays. */
record Rewording(OwnItem own) implements ItemChange {

    @Override
    public List<CareTemplate.Item> in(List<CareTemplate.Item> items) {
        items.replaceAll(item -> item.key().equals(own.key()) ? CareTemplate.Item.own(own) : item);
        return items;
    }
}
