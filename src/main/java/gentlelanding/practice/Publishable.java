package gentlelanding.practice;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a template needs before it can be handed out. */
class Publishable {

    private Publishable() {}

    /** Message keys by field; empty where it can be published. */
    static Map<String, String> errorsIn(CareTemplate template) {
        var errors = new LinkedHashMap<String, String>();
        if (template.title().isEmpty()) {
            errors.put("title", "practice.error.no-title");
        }
        if (template.items().isEmpty()) {
            errors.put("items", "practice.error.no-items");
        }
        if (template.author().isEmpty()) {
            errors.put("author", "practice.error.no-author");
        }
        return errors;
    }
}
