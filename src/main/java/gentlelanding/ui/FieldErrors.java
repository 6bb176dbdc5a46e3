package gentlelanding.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts words to what is wrong with a form, for the fragments that print each error beside its field. */
@Component
public class FieldErrors {

    private final MessageSource words;

    FieldErrors(MessageSource words) {
        this.words = words;
    }

    /** The same errors, by field, with the words of their message keys, in the order given. */
    public Map<String, String> inWords(Map<String, String> keys) {
        var told = new LinkedHashMap<String, String>();
        keys.forEach((field, key) -> told.put(field, words.getMessage(key, null, LocaleContextHolder.getLocale())));
        return told;
    }
}
