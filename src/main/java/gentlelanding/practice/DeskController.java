package gentlelanding.practice;

import gentlelanding.account.AccountId;
import gentlelanding.account.Once;
import gentlelanding.account.SignedIn;
import gentlelanding.ui.Notice;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The desk: a person's templates, the words of one, and how its clients will see it. */
@Controller
class DeskController {

    private final Desk desk;
    private final CareTemplates templates;
    private final DeskPages pages;
    private final DeskReplies replies;
    private final Once once;

    DeskController(Desk desk, CareTemplates templates, DeskPages pages, DeskReplies replies, Once once) {
        this.desk = desk;
        this.templates = templates;
        this.pages = pages;
        this.replies = replies;
        this.once = once;
    }

    @GetMapping("/templates")
    ModelAndView list(@SignedIn AccountId person, Locale locale) {
        return pages.list(person, "", locale);
    }

    @PostMapping("/templates")
    Object make(
            @SignedIn AccountId person,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(name = "once", required = false) @Nullable String request,
            Locale locale) {
        var typed = Texts.tidy(title);
        var objection = Texts.objectionToLine(typed, Room.TITLE);
        var start = from.isEmpty() ? java.util.Optional.of(blank(locale)) : templates.builtIn(from, locale);
        if (objection.isPresent() || start.isEmpty()) {
            var errors = objection.isPresent() ? Map.of("title", objection.get()) : Map.of("from", Texts.CHOICE);
            return refused(pages.list(person, typed, locale).addObject("from", from), errors);
        }
        var contents = start.get();
        try {
            return Notice.TEMPLATE_MADE.on(once.of(
                    person,
                    request,
                    () -> path(desk.make(person, typed.isEmpty() ? contents : titled(contents, typed)))));
        } catch (Desk.TooManyException e) {
            return refused(pages.list(person, typed, locale), Map.of("title", "practice.error.too-many-templates"));
        }
    }

    @GetMapping("/templates/{id}")
    ModelAndView words(@SignedIn AccountId person, @PathVariable UUID id, Locale locale) {
        return pages.words(desk.open(new TemplateId(id), person), null, locale);
    }

    @PostMapping("/templates/{id}")
    Object save(
            @SignedIn AccountId person,
            @PathVariable UUID id,
            @RequestParam @Nullable Long seen,
            HttpServletRequest request,
            Locale locale) {
        var template = new TemplateId(id);
        var form = TemplateForm.of(request.getParameterMap());
        var opened = desk.open(template, person);
        var kept = form.errors().isEmpty()
                ? desk.keep(template, person, form::applyTo, seen)
                : Kept.refused(form.errors());
        return replies.to(request, kept, Notice.SAVED.on(path(template)), () -> pages.words(opened, form, locale));
    }

    /** The template as its clients will see it, at this moment. */
    @GetMapping("/templates/{id}/preview")
    ModelAndView preview(
            @SignedIn AccountId person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "1") int page,
            Locale locale) {
        return pages.preview(desk.open(new TemplateId(id), person), page, locale);
    }

    @PostMapping("/templates/{id}/remove")
    String remove(@SignedIn AccountId person, @PathVariable UUID id) {
        desk.remove(new TemplateId(id), person);
        return Notice.TEMPLATE_REMOVED.on("/templates");
    }

    private ModelAndView refused(ModelAndView page, Map<String, String> errors) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("errors", replies.inWords(errors));
    }

    private static CareTemplate blank(Locale locale) {
        return new CareTemplate("", "", "", locale.toLanguageTag(), List.of(), List.of(), List.of());
    }

    private static CareTemplate titled(CareTemplate template, String title) {
        return new CareTemplate(
                title,
                template.introduction(),
                template.author(),
                template.language(),
                template.items(),
                template.prompts(),
                template.resources());
    }

    static String path(TemplateId id) {
        return "/templates/" + id.value();
    }
}
