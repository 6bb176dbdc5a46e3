package gentlelanding.profile;

import gentlelanding.account.AccountId;
import gentlelanding.account.Beginning;
import gentlelanding.account.Limit;
import gentlelanding.account.Limits;
import gentlelanding.account.Once;
import gentlelanding.account.SignedIn;
import gentlelanding.practice.CareTemplate;
import gentlelanding.practice.CareTemplates;
import gentlelanding.practice.TemplateViews;
import gentlelanding.ui.FieldErrors;
import gentlelanding.ui.Notice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where a template's code leads: all of it is read before anything begins. Any other code gets the same answer. */
@Controller
class TemplateStartController {

    private final CareTemplates templates;
    private final TemplateViews views;
    private final StartingFromTemplate starting;
    private final Beginning beginning;
    private final Limits limits;
    private final Once once;
    private final FieldErrors told;

    TemplateStartController(
            CareTemplates templates,
            TemplateViews views,
            StartingFromTemplate starting,
            Beginning beginning,
            Limits limits,
            Once once,
            FieldErrors told) {
        this.templates = templates;
        this.views = views;
        this.starting = starting;
        this.beginning = beginning;
        this.limits = limits;
        this.once = once;
        this.told = told;
    }

    /**
     * What is sent to read a template and to start from it.
     *
     * @param template the key of a built-in one, in place of a code
     * @param page which part of its items to read, where there are many
     */
    record StartForm(
            @Nullable String code,
            @Nullable String template,
            @Nullable String start,
            @Nullable String adult,
            @Nullable String once,
            @Nullable String page) {

        int pageOrFirst() {
            return page != null && page.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(page) : 1;
        }

        String codeOrNone() {
            return code == null ? "" : code.strip();
        }

        String templateOrNone() {
            return template == null ? "" : template;
        }

        boolean isByAnAdult() {
            return "true".equals(adult) || "on".equals(adult);
        }
    }

    /** Something to start from, and how. */
    private record Found(CareTemplate contents, String path, Function<AccountId, ProfileId> start) {}

    @GetMapping("/templates/start")
    String ask() {
        return "profile/start";
    }

    @PostMapping("/templates/start")
    Object start(
            @SignedIn @Nullable AccountId person,
            StartForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        var found = find(form, request, locale);
        if (found.isEmpty()) {
            return new ModelAndView("profile/start", HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("errors", told.inWords(Map.of("code", "profile.start.code.error")));
        }
        if (form.start() == null) {
            return page(found.get(), form, locale);
        }
        if (person == null && form.codeOrNone().isEmpty() && !beginning.isOpen()) {
            return new ModelAndView("account/closed", HttpStatus.FORBIDDEN);
        }
        if (person == null && !form.isByAnAdult()) {
            var page = page(found.get(), form, locale)
                    .addObject("beginErrors", told.inWords(Map.of("adult", "account.begin.adult.error")));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        var begun = person == null ? beginning.begin(request, response, null, "") : person;
        try {
            return "redirect:"
                    + once.of(
                            begun,
                            form.once(),
                            () -> ProfileController.path(found.get().start().apply(begun)) + "/first-pass");
        } catch (RefusedException e) {
            return Notice.NO_ROOM.on("/profiles");
        }
    }

    private Optional<Found> find(StartForm form, HttpServletRequest request, Locale locale) {
        if (!form.templateOrNone().isEmpty()) {
            var key = form.templateOrNone();
            return templates
                    .builtIn(key, locale)
                    .map(contents -> new Found(
                            contents, "/templates/built-in/" + key, person -> starting.from(person, contents)));
        }
        return limits.guess(Limit.TEMPLATE_CODE, request, () -> templates.behind(form.codeOrNone()))
                .map(handedOut -> new Found(handedOut.contents(), "", person -> starting.from(person, handedOut)));
    }

    private ModelAndView page(Found found, StartForm form, Locale locale) {
        var template = views.of(found.contents(), found.path(), locale).at(form.pageOrFirst());
        return new ModelAndView("profile/template-start", "template", template)
                .addObject("code", form.codeOrNone())
                .addObject("key", form.templateOrNone())
                .addObject("once", UUID.randomUUID());
    }
}
