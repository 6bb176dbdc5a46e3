package gentlelanding.giving;

import gentlelanding.account.AccountId;
import gentlelanding.account.Once;
import gentlelanding.account.SignedIn;
import gentlelanding.ui.Conflict;
import gentlelanding.ui.FieldErrors;
import gentlelanding.ui.Notice;
import gentlelanding.vault.Vault;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What a person gave and can take back; and giving: choosing, looking at what the other will read, then the code. */
@Controller
class GivingController {

    private static final String LIST = "/giving";

    private final Giving giving;
    private final Parts parts;
    private final Once once;
    private final Vault vault;
    private final FieldErrors told;
    private final String baseUrl;

    GivingController(
            Giving giving,
            Parts parts,
            Once once,
            Vault vault,
            FieldErrors told,
            @Value("${landing.base-url}") String baseUrl) {
        this.giving = giving;
        this.parts = parts;
        this.once = once;
        this.vault = vault;
        this.told = told;
        this.baseUrl = baseUrl;
    }

    @GetMapping(LIST)
    ModelAndView list(
            @SignedIn AccountId me,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(defaultValue = "false") boolean choose,
            Locale locale) {
        if (source != null && !(choose && source.isEmpty())) {
            return choose(me, GivingForm.empty(source), locale, HttpStatus.OK);
        }
        return choose
                ? list(me, locale, HttpStatus.UNPROCESSABLE_CONTENT)
                        .addObject("errors", told.inWords(Map.of("source", "giving.source.error")))
                : list(me, locale, HttpStatus.OK);
    }

    private ModelAndView list(AccountId me, Locale locale, HttpStatus status) {
        return new ModelAndView("giving/list", status)
                .addObject(
                        "given",
                        giving.of(me).stream()
                                .map(opened -> SnapshotPage.forGiver(opened, base()))
                                .toList())
                .addObject("sources", parts.sources(me, locale));
    }

    @PostMapping(LIST)
    Object give(
            @SignedIn AccountId me,
            GivingForm form,
            @RequestParam(name = "once", required = false) @Nullable String request,
            Locale locale) {
        var contents = form.of(parts.of(me, source(form), locale));
        if (contents.parts().isEmpty()) {
            return choose(me, form, locale, HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("errors", told.inWords(Map.of("part", "giving.part.error")));
        }
        var objections = new LinkedHashMap<String, String>();
        if (form.isConfirmed()) {
            objections.putAll(form.objections());
            if (!mark(contents).equals(form.seen())) {
                objections.put("part", "giving.changed.error");
            }
        }
        if (!form.isConfirmed() || !objections.isEmpty()) {
            return preview(form, contents, objections);
        }
        try {
            return give(me, form, contents, request);
        } catch (Giving.TooManyException e) {
            return preview(form, contents, Map.of("part", "giving.too-many.error"));
        }
    }

    @PostMapping(LIST + "/{id}/revoke")
    String revoke(
            @SignedIn AccountId me,
            @PathVariable UUID id,
            @RequestParam(name = "once", required = false) @Nullable String request) {
        return once.of(me, request, () -> {
            giving.revoke(me, new SnapshotId(id));
            return Notice.SNAPSHOT_ENDED.on(LIST);
        });
    }

    private String give(AccountId me, GivingForm form, Contents contents, @Nullable String request) {
        var hash = giving.hashed(form.word());
        try {
            return once.of(me, request, () -> {
                giving.give(me, contents, form.howLong(), hash);
                return Notice.SNAPSHOT_GIVEN.on(LIST);
            });
        } catch (DataIntegrityViolationException | ConcurrencyFailureException e) {
            throw new Conflict();
        }
    }

    private ModelAndView choose(AccountId me, GivingForm form, Locale locale, HttpStatus status) {
        return new ModelAndView("giving/choose", status)
                .addObject("form", form)
                .addObject("sections", new Contents(parts.of(me, source(form), locale)).byHeading());
    }

    private ModelAndView preview(GivingForm form, Contents contents, Map<String, String> objections) {
        return new ModelAndView(
                        "giving/preview", objections.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("form", form)
                .addObject("sections", contents.byHeading())
                .addObject("chosen", contents.parts())
                .addObject("seen", mark(contents))
                .addObject("once", UUID.randomUUID())
                .addObject("errors", told.inWords(objections));
    }

    private String mark(Contents contents) {
        return vault.mark("giving", contents.toString());
    }

    private static String source(GivingForm form) {
        return form.source() == null ? "" : form.source();
    }

    private String base() {
        return baseUrl.isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : baseUrl.replaceAll("/+$", "");
    }
}
