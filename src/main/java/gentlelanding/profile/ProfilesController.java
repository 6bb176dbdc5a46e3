package gentlelanding.profile;

import gentlelanding.account.AccountId;
import gentlelanding.account.Once;
import gentlelanding.account.SignedIn;
import gentlelanding.practice.CareTemplates;
import gentlelanding.ui.Notice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A person's profiles: the list, and a new one. */
@Controller
class ProfilesController {

    private static final Takes NAME = Takes.line(60);

    private final MakingProfile making;
    private final ChangingProfile changing;
    private final Once once;
    private final Wording wording;
    private final CareTemplates templates;
    private final StartingFromTemplate starting;

    ProfilesController(
            MakingProfile making,
            ChangingProfile changing,
            Once once,
            Wording wording,
            CareTemplates templates,
            StartingFromTemplate starting) {
        this.templates = templates;
        this.starting = starting;
        this.making = making;
        this.changing = changing;
        this.once = once;
        this.wording = wording;
    }

    /** One profile in the list. */
    record Row(
            String path,
            String id,
            String name,
            long answered,
            int asked,
            @Nullable Origin origin) {}

    @GetMapping("/profiles")
    ModelAndView list(@SignedIn AccountId person) {
        return page(person, "", "");
    }

    @PostMapping("/profiles")
    Object make(
            @SignedIn AccountId person,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(name = "once", required = false) @Nullable String request) {
        var names = NAME.tidy(name);
        var objection = names.isEmpty() ? Optional.of(Objection.MISSING) : NAME.objectionTo(names);
        if (objection.isPresent()) {
            return refused(person, name, from, Map.of("name", objection.get()));
        }
        var origin = profileId(from);
        var template = templates.builtIn(from, LocaleContextHolder.getLocale());
        if (origin.isEmpty() && template.isEmpty() && !from.isEmpty()) {
            return refused(person, name, from, Map.of("from", Objection.CHOICE));
        }
        try {
            var path = once.of(
                    person,
                    request,
                    () -> ProfileController.path(
                            template.isPresent()
                                    ? starting.from(person, template.get(), names.get(0))
                                    : making.make(person, names.get(0), origin.orElse(null))));
            return Notice.PROFILE_MADE.on(path);
        } catch (RefusedException e) {
            return refused(person, name, from, e.errors());
        }
    }

    @PostMapping("/profiles/{id}/still-true")
    String stillTrue(@SignedIn AccountId person, @PathVariable UUID id) {
        changing.isStillTrue(new ProfileId(id), person);
        return Notice.STILL_TRUE.on("/home");
    }

    private ModelAndView refused(AccountId person, String name, String from, Map<String, Objection> errors) {
        var page = page(person, name, from).addObject("errors", wording.errors(errors));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(AccountId person, String name, String from) {
        var rows = making.atLeastOneOf(person).stream().map(this::row).toList();
        return new ModelAndView("profile/list", "profiles", rows)
                .addObject("name", name)
                .addObject("from", from)
                .addObject("sources", sources(rows))
                .addObject("once", UUID.randomUUID());
    }

    private Map<String, String> sources(List<Row> rows) {
        var sources = new LinkedHashMap<String, String>();
        sources.put("", wording.of("profile.new.empty"));
        rows.forEach(row -> sources.put(row.id(), wording.of("profile.new.copy", row.name())));
        templates
                .builtIns(LocaleContextHolder.getLocale())
                .forEach((key, template) -> sources.put(key, wording.of("profile.new.template", template.title())));
        return sources;
    }

    private Row row(Opened opened) {
        return new Row(
                ProfileController.path(opened.id()),
                opened.id().value().toString(),
                opened.document().name(),
                ProfilePages.answeredIn(opened.document()),
                opened.document().firstPass().size(),
                Origin.of(opened, templates));
    }

    private static Optional<ProfileId> profileId(String from) {
        try {
            return from.isEmpty() ? Optional.empty() : Optional.of(new ProfileId(UUID.fromString(from)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
