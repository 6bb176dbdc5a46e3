package gentlelanding.profile;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a person sends about themselves; what is not sent stays, what is sent empty is cleared. */
record AboutForm(Map<AboutField, List<String>> said, Map<AboutField, List<String>> shown, Map<String, Objection> errors)
        implements Sent {

    static final AboutForm NOTHING = new AboutForm(Map.of(), Map.of(), Map.of());

    private static final String PREFIX = "about.";
    private static final String SHOWN = ".shown";
    private static final String ITEM = "about";

    static AboutForm of(Map<String, String[]> parameters) {
        var form =
                new AboutForm(new EnumMap<>(AboutField.class), new EnumMap<>(AboutField.class), new LinkedHashMap<>());
        parameters.forEach((parameter, values) -> {
            if (parameter.startsWith(PREFIX)) {
                form.read(parameter, values);
            }
        });
        return form;
    }

    private void read(String parameter, String[] values) {
        var name = parameter.substring(PREFIX.length());
        var isShown = name.endsWith(SHOWN);
        var field = AboutField.named(isShown ? name.substring(0, name.length() - SHOWN.length()) : name);
        if (field.isEmpty()) {
            errors.put(parameter, Objection.CHOICE);
            return;
        }
        var takes = isShown ? Takes.yesOrNo() : field.get().takes();
        var tidied = takes.tidy(values);
        takes.objectionTo(tidied).ifPresent(objection -> errors.put(parameter, objection));
        (isShown ? shown : said).put(field.get(), tidied);
    }

    @Override
    public Map<String, Objection> errorsIn(ProfileDocument document) {
        return errors;
    }

    @Override
    public ProfileDocument applyTo(ProfileDocument document) {
        var all = new EnumMap<AboutField, AboutField.Said>(AboutField.class);
        for (var field : AboutField.values()) {
            all.put(field, new AboutField.Said(textIn(document, field), isShownIn(document, field)));
        }
        return document.telling(AboutField.about(all));
    }

    /** What the field says once this is kept, or what was typed into it where that cannot be kept. */
    List<String> textIn(ProfileDocument document, AboutField field) {
        return said.getOrDefault(field, field.of(document.about()).value());
    }

    boolean isShownIn(ProfileDocument document, AboutField field) {
        var sent = shown.get(field);
        return sent == null ? field.of(document.about()).shown() : sent.contains("true");
    }

    @Override
    public Map<ProfileDocument.Part, List<String>> saysIn(ProfileDocument document) {
        var parts = new LinkedHashMap<ProfileDocument.Part, List<String>>();
        said.keySet()
                .forEach(field -> parts.put(
                        new ProfileDocument.Part(ITEM, field.field()),
                        field.of(document.about()).value()));
        shown.keySet()
                .forEach(field -> parts.put(
                        new ProfileDocument.Part(ITEM, field.field() + SHOWN),
                        List.of(String.valueOf(field.of(document.about()).shown()))));
        return parts;
    }
}
