package gentlelanding.profile;

import gentlelanding.care.CareCategory;
import gentlelanding.care.OwnItem;
import gentlelanding.care.Preferences;
import gentlelanding.ui.NotHere;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * An item of one's own as a form sends it.
 *
 * @param key a fresh one where the item is new
 * @param said tidied
 */
record OwnItemForm(
        String key, boolean isNew, boolean remove, Map<OwnItemField, List<String>> said, Map<String, Objection> errors)
        implements Sent {

    /** How many items of their own a profile may have. */
    static final int MOST = 1_000;

    static OwnItemForm blank(CareCategory category) {
        var said = new EnumMap<OwnItemField, List<String>>(Map.of(OwnItemField.CATEGORY, List.of(category.name())));
        return new OwnItemForm("", true, false, said, Map.of());
    }

    static OwnItemForm showing(OwnItem item) {
        return new OwnItemForm(item.key(), false, false, OwnItemField.allOf(item), Map.of());
    }

    static OwnItemForm fresh(Map<String, String[]> parameters) {
        var key = OwnItem.PREFIX + UUID.randomUUID().toString().replace("-", "");
        var form = read(key, true, parameters);
        Arrays.stream(OwnItemField.values()).forEach(field -> form.said.putIfAbsent(field, List.of()));
        return form.complete();
    }

    static OwnItemForm changing(String key, Map<String, String[]> parameters) {
        return read(key, false, parameters).complete();
    }

    private static OwnItemForm read(String key, boolean isNew, Map<String, String[]> parameters) {
        var remove =
                Arrays.asList(parameters.getOrDefault("remove", new String[0])).contains("true");
        var form = new OwnItemForm(key, isNew, remove, new EnumMap<>(OwnItemField.class), new LinkedHashMap<>());
        for (var field : OwnItemField.values()) {
            var values = parameters.get(field.field());
            if (values != null && !remove) {
                form.take(field, values);
            }
        }
        return form;
    }

    private void take(OwnItemField field, String[] values) {
        var tidied = field.tidy(values);
        field.takes().objectionTo(tidied).ifPresent(objection -> errors.put(field.field(), objection));
        said.put(field, tidied);
    }

    private OwnItemForm complete() {
        for (var field : List.of(OwnItemField.NAME, OwnItemField.CATEGORY)) {
            if (said.getOrDefault(field, List.of("kept")).isEmpty()) {
                errors.put(field.field(), field == OwnItemField.NAME ? Objection.MISSING : Objection.CHOICE);
            }
        }
        return this;
    }

    @Override
    public Map<String, Objection> errorsIn(ProfileDocument document) {
        if (!isNew && document.ownItem(key).isEmpty()) {
            throw new NotHere();
        }
        var template = document.template();
        if (!isNew && !remove && template != null && template.brought(key)) {
            return Map.of(OwnItemField.NAME.field(), Objection.OF_TEMPLATE);
        }
        if (isNew && document.ownItems().size() >= MOST) {
            return Map.of(OwnItemField.NAME.field(), Objection.tooManyItems(MOST));
        }
        return errors;
    }

    @Override
    public ProfileDocument applyTo(ProfileDocument document) {
        var items = new ArrayList<>(document.ownItems());
        var answers = new HashMap<>(document.answers());
        if (isNew) {
            items.add(OwnItemField.item(key, said));
        } else if (remove) {
            items.removeIf(item -> item.key().equals(key));
            answers.remove(key);
        } else {
            items.replaceAll(item -> item.key().equals(key) ? changed(item) : item);
        }
        return document.answering(new Preferences(answers, items));
    }

    @Override
    public Map<ProfileDocument.Part, List<String>> saysIn(ProfileDocument document) {
        var parts = new LinkedHashMap<ProfileDocument.Part, List<String>>();
        var item = document.ownItem(key);
        said.keySet()
                .forEach(field -> parts.put(
                        new ProfileDocument.Part(key, field.field()),
                        item.map(field::of).orElse(List.of())));
        return parts;
    }

    /** Whether it was sent and could not be kept. */
    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    /** What stands in a field of this form. */
    public List<String> values(String field) {
        return said.getOrDefault(OwnItemField.valueOf(field), List.of());
    }

    public String text(String field) {
        return values(field).stream().findFirst().orElse("");
    }

    /** The category it is in or goes to, if that is one. */
    Optional<CareCategory> category() {
        return Arrays.stream(CareCategory.values())
                .filter(category -> category.name().equals(text("CATEGORY")))
                .findFirst();
    }

    /** The same, with what the item says wherever nothing was sent. */
    OwnItemForm over(OwnItem item) {
        return new OwnItemForm(key, false, remove, saidOver(item), errors);
    }

    private OwnItem changed(OwnItem before) {
        var now = OwnItemField.item(key, saidOver(before));
        return new OwnItem(
                key,
                now.name(),
                now.meaning(),
                now.category(),
                now.phases(),
                now.stance(),
                before.alternatives(),
                before.selfCare());
    }

    private Map<OwnItemField, List<String>> saidOver(OwnItem item) {
        var all = OwnItemField.allOf(item);
        all.putAll(said);
        return all;
    }
}
