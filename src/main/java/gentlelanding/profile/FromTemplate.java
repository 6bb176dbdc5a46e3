package gentlelanding.profile;

import gentlelanding.care.OwnItem;
import gentlelanding.practice.CareTemplate;
import gentlelanding.practice.HandedOut;
import gentlelanding.practice.TemplateId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The template that a profile was started from, as it was then; nothing that is done to the template later changes it.
 *
 * @param template none where it is built in, or where the profile was brought in from elsewhere
 * @param passedOver the newest version that its owner decided not to take
 */
record FromTemplate(@Nullable TemplateId template, int number, int passedOver, CareTemplate contents) {

    static FromTemplate builtIn(CareTemplate contents) {
        return new FromTemplate(null, 0, 0, contents);
    }

    static FromTemplate of(HandedOut handedOut) {
        return new FromTemplate(handedOut.template(), handedOut.number(), handedOut.number(), handedOut.contents());
    }

    FromTemplate passingOver(int newer) {
        return new FromTemplate(template, number, newer, contents);
    }

    boolean brought(String item) {
        return contents.ownItems().stream().anyMatch(own -> own.key().equals(item));
    }

    /**
     * The own items of a profile that goes on with this template instead of the former one: what was answered stays, even
     * where the template no longer asks about it.
     */
    List<OwnItem> into(List<OwnItem> items, @Nullable FromTemplate former, Map<String, ?> answers) {
        var mine = contents.ownItems().stream().collect(Collectors.toMap(OwnItem::key, item -> item));
        var all = new ArrayList<OwnItem>();
        items.stream()
                .filter(item -> mine.containsKey(item.key())
                        || answers.containsKey(item.key())
                        || former == null
                        || !former.brought(item.key()))
                .map(item -> mine.getOrDefault(item.key(), item))
                .forEach(all::add);
        contents.ownItems().stream()
                .filter(item -> items.stream().noneMatch(known -> known.key().equals(item.key())))
                .forEach(all::add);
        return all;
    }
}
