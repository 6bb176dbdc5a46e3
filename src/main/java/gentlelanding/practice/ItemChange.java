package gentlelanding.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A change of what a template asks about; it applies to the template as it stands when its turn comes. */
interface ItemChange extends UnaryOperator<CareTemplate> {

    /** What is wrong with it, by field. */
    default Map<String, String> errorsIn(CareTemplate template) {
        return Map.of();
    }

    /** The items as they will be. */
    List<CareTemplate.Item> in(List<CareTemplate.Item> items);

    @Override
    default CareTemplate apply(CareTemplate template) {
        return new CareTemplate(
                template.title(),
                template.introduction(),
                template.author(),
                template.language(),
                in(new ArrayList<>(template.items())),
                template.prompts(),
                template.resources());
    }

    /** The place of that item; -1 where it is not there. */
    static int placeOf(String key, List<CareTemplate.Item> items) {
        return items.stream().map(CareTemplate.Item::key).toList().indexOf(key);
    }
}
