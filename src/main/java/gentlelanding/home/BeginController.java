package gentlelanding.home;

import gentlelanding.account.AccountId;
import gentlelanding.account.Beginning;
import gentlelanding.account.Naming;
import gentlelanding.account.SignedIn;
import gentlelanding.profile.Profiles;
import gentlelanding.ui.FieldErrors;
import gentlelanding.ui.Notice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Beginning at once: one press on the first page, and the first questions are there. */
@Controller
class BeginController {

    private final Beginning beginning;
    private final Naming naming;
    private final Profiles profiles;
    private final FieldErrors told;

    BeginController(Beginning beginning, Naming naming, Profiles profiles, FieldErrors told) {
        this.beginning = beginning;
        this.naming = naming;
        this.profiles = profiles;
        this.told = told;
    }

    /** What is asked to begin: hardly anything. A name only where a code leads to somebody who will read it. */
    record BeginForm(
            @Nullable String adult,
            @Nullable String way,
            @Nullable String code,
            @Nullable String displayName) {

        boolean hasCode() {
            return code != null && !code.isBlank();
        }

        boolean isAlone() {
            return "alone".equals(way) && !hasCode();
        }

        boolean isByAnAdult() {
            return "true".equals(adult) || "on".equals(adult);
        }

        String codeOrNone() {
            return code == null ? "" : code.strip();
        }

        String nameOrNone() {
            return displayName == null ? "" : Naming.tidy(displayName);
        }
    }

    @PostMapping("/begin")
    Object begin(
            @SignedIn @Nullable AccountId me,
            BeginForm form,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (me != null) {
            return "redirect:/home";
        }
        if (form.hasCode() && !beginning.knows(request, form.codeOrNone())) {
            return new ModelAndView("partnership/join", HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("errors", told.inWords(Map.of("code", "partnership.join.code.error")));
        }
        if (!form.hasCode() && !beginning.isOpen()) {
            return new ModelAndView("account/closed", HttpStatus.FORBIDDEN);
        }
        var errors = errorsIn(form);
        if (!errors.isEmpty()) {
            return again(form).addObject("beginErrors", told.inWords(errors));
        }
        var name = form.nameOrNone();
        var person = beginning.begin(request, response, name.isEmpty() ? null : name, form.codeOrNone());
        var path = "/profiles/" + profiles.firstOf(person).value() + "/first-pass";
        return beginning.needsName(form.codeOrNone())
                ? Notice.JOINED.on(path)
                : "redirect:" + path + (form.isAlone() ? "?alone" : "");
    }

    private Map<String, String> errorsIn(BeginForm form) {
        var errors = new LinkedHashMap<String, String>();
        if (beginning.needsName(form.codeOrNone()) || !form.nameOrNone().isEmpty()) {
            naming.objectionTo(form.nameOrNone()).ifPresent(objection -> errors.put("displayName", objection));
        }
        if (!form.isByAnAdult()) {
            errors.put("adult", "account.begin.adult.error");
        }
        return errors;
    }

    private static ModelAndView again(BeginForm form) {
        return new ModelAndView(form.hasCode() ? "home/begin" : "home/first", HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("open", true)
                .addObject("wrongWay", form.isAlone() ? "alone" : "together")
                .addObject("begin", form);
    }
}
