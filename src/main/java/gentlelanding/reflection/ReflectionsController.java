package gentlelanding.reflection;

import gentlelanding.account.AccountId;
import gentlelanding.account.Once;
import gentlelanding.account.SignedIn;
import gentlelanding.ui.FieldErrors;
import gentlelanding.ui.Notice;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The journal and its pictures; whatever is sought in it is sent, and stands in no address. */
@Controller
@RequestMapping("/reflections")
class ReflectionsController {

    private static final String HERE = "/reflections";

    private final ReflectionPages pages;
    private final Journal journal;
    private final WordsForPartners words;
    private final Suggestions suggestions;
    private final Keepings keepings;
    private final Once once;
    private final FieldErrors told;

    ReflectionsController(
            ReflectionPages pages,
            Journal journal,
            WordsForPartners words,
            Suggestions suggestions,
            Keepings keepings,
            Once once,
            FieldErrors told) {
        this.pages = pages;
        this.journal = journal;
        this.words = words;
        this.suggestions = suggestions;
        this.keepings = keepings;
        this.once = once;
        this.told = told;
    }

    @GetMapping
    ModelAndView show(
            @SignedIn AccountId me,
            @RequestParam(required = false) @Nullable UUID about,
            @RequestParam(defaultValue = "1") int page,
            Locale locale) {
        var partnership = pages.partnershipOf(about, me);
        return page(me, ReflectionForm.EMPTY.about(about, partnership), partnership, "", page, locale);
    }

    @PostMapping
    Object write(
            @SignedIn AccountId me,
            @RequestParam(name = "once", required = false) @Nullable String requestId,
            HttpServletRequest request,
            Locale locale) {
        var form = ReflectionForm.of(request.getParameterMap());
        var errors = form.errors();
        if (!errors.isEmpty()) {
            var again = page(me, form, pages.partnershipOf(form.about(), me), "", 1, locale);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again.addObject("errors", told.inWords(errors));
        }
        return once.of(me, requestId, () -> {
            journal.write(me, form, pages.called(me, form, locale));
            return Notice.SAVED.on(HERE);
        });
    }

    @PostMapping("/find")
    ModelAndView find(@SignedIn AccountId me, @RequestParam(defaultValue = "") String sought, Locale locale) {
        var words = ReflectionForm.tidy(sought);
        if (ReflectionForm.isLonger(words, ReflectionForm.LONGEST_SOUGHT)) {
            var again = page(me, ReflectionForm.EMPTY, null, "", 1, locale);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again.addObject("sought", words)
                    .addObject("errors", told.inWords(Map.of("sought", "reflection.error.too-long")));
        }
        return page(me, ReflectionForm.EMPTY, null, words, 1, locale);
    }

    @PostMapping("/{id}/remove")
    String remove(@SignedIn AccountId me, @PathVariable UUID id) {
        journal.remove(me, new ReflectionId(id));
        return Notice.ITEM_REMOVED.on(HERE);
    }

    @PostMapping("/words/{id}/open")
    String open(@SignedIn AccountId me, @PathVariable UUID id) {
        words.open(new WordId(id), me);
        return "redirect:" + HERE;
    }

    @PostMapping("/words/{id}/take-away")
    String takeAway(@SignedIn AccountId me, @PathVariable UUID id) {
        words.takeAway(new WordId(id), me);
        return Notice.ITEM_REMOVED.on(HERE);
    }

    @PostMapping("/suggestions")
    String answer(@SignedIn AccountId me, @RequestParam String suggestion, @RequestParam String answer, Locale locale) {
        if (answer.equals("take")) {
            suggestions.accept(me, suggestion, locale);
        } else {
            keepings.putAside(me, suggestion);
        }
        return Notice.SAVED.on(HERE);
    }

    @PostMapping("/keeping")
    String keepFor(@SignedIn AccountId me, @RequestParam(required = false) @Nullable Integer days) {
        keepings.keepFor(me, days);
        return Notice.SAVED.on(HERE);
    }

    private ModelAndView page(
            AccountId me, ReflectionForm form, @Nullable UUID partnership, String sought, int number, Locale locale) {
        return new ModelAndView(
                "reflection/show",
                Map.of(
                        "page", pages.of(me, partnership, sought, number, locale),
                        "form", form,
                        "sought", sought));
    }
}
