package gentlelanding.practice;

import gentlelanding.care.Phase;
import gentlelanding.ui.FieldErrors;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Says what came of saving at the desk: to a script with a bare status, to a browser with a page. */
@Component
class DeskReplies {

    private static final Set<String> NOT_SENT_AGAIN = Set.of("_csrf", "for", "seen", "once");

    private final FieldErrors told;
    private final MessageSource words;

    DeskReplies(FieldErrors told, MessageSource words) {
        this.told = told;
        this.words = words;
    }

    /** One part in both versions. */
    record Row(String part, String saved, String sent) {}

    Map<String, String> inWords(Map<String, String> errors) {
        return told.inWords(errors);
    }

    /**
     * The answer to a form that was sent.
     *
     * @param redirect where to go when it is kept
     * @param again the page that it came from, with what was typed
     */
    Object to(HttpServletRequest request, Kept kept, String redirect, Supplier<ModelAndView> again) {
        var accept = request.getHeader("Accept");
        if (accept != null && accept.contains(MediaType.APPLICATION_JSON_VALUE)) {
            return toScript(kept);
        }
        if (!kept.errors().isEmpty()) {
            var page = again.get();
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page.addObject("errors", inWords(kept.errors()));
        }
        return kept.isKept() ? new ModelAndView(redirect) : changed(request, kept, redirect);
    }

    private ResponseEntity<?> toScript(Kept kept) {
        if (!kept.errors().isEmpty()) {
            return ResponseEntity.unprocessableContent()
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(inWords(kept.errors()));
        }
        return kept.isKept()
                ? ResponseEntity.noContent()
                        .header("Seen", String.valueOf(kept.version()))
                        .build()
                : ResponseEntity.status(HttpStatus.CONFLICT).build();
    }

    private ModelAndView changed(HttpServletRequest request, Kept kept, String redirect) {
        var again = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> {
            if (!NOT_SENT_AGAIN.contains(name)) {
                again.put(name, List.of(values));
            }
        });
        var rows = kept.differences().stream()
                .map(difference -> new Row(partInWords(difference.part()), difference.saved(), difference.sent()))
                .toList();
        return new ModelAndView("practice/changed", HttpStatus.CONFLICT)
                .addObject("rows", rows)
                .addObject("action", request.getRequestURI())
                .addObject("back", redirect.replaceFirst("^redirect:", ""))
                .addObject("seen", kept.version())
                .addObject("again", again);
    }

    private String partInWords(String part) {
        var locale = LocaleContextHolder.getLocale();
        if (part.startsWith("prompts.")) {
            return say(
                    "care.phase."
                            + Phase.valueOf(part.substring("prompts.".length())).slug(),
                    locale);
        }
        return say("practice.part." + (part.startsWith("item.") ? "item" : part), locale);
    }

    private String say(String key, Locale locale) {
        return Objects.requireNonNull(words.getMessage(key, null, locale));
    }
}
