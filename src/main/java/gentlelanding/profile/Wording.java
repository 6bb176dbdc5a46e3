package gentlelanding.profile;

import gentlelanding.care.CareItem;
import gentlelanding.care.OwnItem;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts words to items, choices and errors, in the language of whoever asks. */
@Component
class Wording {

    private final MessageSource words;

    Wording(MessageSource words) {
        this.words = words;
    }

    /** The words of an item: its name, a line of meaning, and its name for whoever gives it. */
    record Named(String name, String meaning, String giving) {}

    String of(String key, Object... arguments) {
        return words.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    Named item(CareItem item, @Nullable OwnItem own) {
        if (own != null) {
            return new Named(own.name(), own.meaning(), own.name());
        }
        var prefix = "care." + item.key();
        return new Named(of(prefix + ".name"), of(prefix + ".meaning"), of(prefix + ".offer"));
    }

    /** The choices of an enumeration in their order, each with its words. */
    Map<String, String> choices(Class<? extends Enum<?>> type, String prefix) {
        var choices = new LinkedHashMap<String, String>();
        Arrays.stream(type.getEnumConstants())
                .forEach(value -> choices.put(value.name(), of(prefix + '.' + slug(value.name()))));
        return choices;
    }

    /** What to do about each error, by field. */
    Map<String, String> errors(Map<String, Objection> errors) {
        var told = new LinkedHashMap<String, String>();
        errors.forEach((field, objection) -> told.put(field, of(objection.key(), objection.most())));
        return told;
    }

    static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
