package gentlelanding.profile;

import gentlelanding.account.AccountId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Says what came of saving: to a script with a bare status, to a browser with a page. */
@Component
class Replies {

    private final Profiles profiles;
    private final Changed changed;
    private final Wording wording;

    Replies(Profiles profiles, Changed changed, Wording wording) {
        this.profiles = profiles;
        this.changed = changed;
        this.wording = wording;
    }

    /**
     * The answer to a form that was sent.
     *
     * @param redirect where to go when it is kept
     * @param again the page that it came from, with what was typed
     */
    Object to(
            HttpServletRequest request,
            ProfileId id,
            AccountId person,
            Kept kept,
            String redirect,
            Supplier<ModelAndView> again) {
        var accept = request.getHeader("Accept");
        if (accept != null && accept.contains(MediaType.APPLICATION_JSON_VALUE)) {
            return toScript(kept);
        }
        if (!kept.errors().isEmpty()) {
            var page = again.get();
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            page.addObject("errors", wording.errors(kept.errors()));
            return page;
        }
        if (!kept.differences().isEmpty()) {
            var document = profiles.open(id, person).document();
            var back = redirect.replaceFirst("^redirect:", "");
            var page = changed.page(kept, document, request.getRequestURI(), back, request.getParameterMap());
            return new ModelAndView("profile/changed", Map.of("page", page), HttpStatus.CONFLICT);
        }
        return new ModelAndView(redirect);
    }

    private ResponseEntity<?> toScript(Kept kept) {
        if (!kept.errors().isEmpty()) {
            return ResponseEntity.unprocessableContent()
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(wording.errors(kept.errors()));
        }
        return kept.isKept()
                ? ResponseEntity.noContent()
                        .header("Seen", String.valueOf(kept.version()))
                        .build()
                : ResponseEntity.status(HttpStatus.CONFLICT).build();
    }
}
