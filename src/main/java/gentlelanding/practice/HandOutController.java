package gentlelanding.practice;

import gentlelanding.account.AccountId;
import gentlelanding.account.Once;
import gentlelanding.account.SignedIn;
import gentlelanding.ui.Notice;
import java.time.Duration;
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

/** Publishing a template, withdrawing it, and handing it out by code, link, QR code and sheet. */
@Controller
class HandOutController {

    private static final Map<String, Duration> LIVES =
            Map.of("day", Duration.ofDays(1), "week", Duration.ofDays(7), "quarter", Duration.ofDays(90));

    private final Desk desk;
    private final HandOuts handOuts;
    private final TemplateViews views;
    private final DeskReplies replies;
    private final Once once;
    private final CodeLinks links;

    HandOutController(
            Desk desk, HandOuts handOuts, TemplateViews views, DeskReplies replies, Once once, CodeLinks links) {
        this.desk = desk;
        this.handOuts = handOuts;
        this.views = views;
        this.replies = replies;
        this.once = once;
        this.links = links;
    }

    @GetMapping("/templates/{id}/hand-outs")
    ModelAndView list(@SignedIn AccountId person, @PathVariable UUID id) {
        return page(person, new TemplateId(id), Map.of());
    }

    @PostMapping("/templates/{id}/publish")
    ModelAndView publish(@SignedIn AccountId person, @PathVariable UUID id) {
        var template = new TemplateId(id);
        var kept = desk.publish(template, person);
        return kept.isKept()
                ? new ModelAndView(Notice.TEMPLATE_PUBLISHED.on(path(template)))
                : page(person, template, kept.errors());
    }

    @PostMapping("/templates/{id}/withdraw")
    String withdraw(@SignedIn AccountId person, @PathVariable UUID id) {
        var template = new TemplateId(id);
        desk.withdraw(template, person);
        return Notice.TEMPLATE_WITHDRAWN.on(path(template));
    }

    @PostMapping("/templates/{id}/hand-outs")
    Object make(
            @SignedIn AccountId person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String life,
            @RequestParam(name = "once", required = false) @Nullable String request) {
        var template = new TemplateId(id);
        if (!life.isEmpty() && !LIVES.containsKey(life)) {
            return page(person, template, Map.of("life", Texts.CHOICE));
        }
        try {
            return "redirect:"
                    + once.of(person, request, () -> {
                        handOuts.make(template, person, LIVES.get(life));
                        return path(template);
                    });
        } catch (HandOuts.NothingPublishedException e) {
            return page(person, template, Map.of("life", "practice.error.nothing-published"));
        } catch (Desk.TooManyException e) {
            return page(person, template, Map.of("life", "practice.error.too-many-hand-outs"));
        }
    }

    @PostMapping("/templates/{id}/hand-outs/{handOut}/take-back")
    String takeBack(@SignedIn AccountId person, @PathVariable UUID id, @PathVariable UUID handOut) {
        handOuts.takeBack(new TemplateId(id), person, handOut);
        return Notice.HAND_OUT_TAKEN_BACK.on(path(new TemplateId(id)));
    }

    /** One page with code, link and QR code, to be printed and given away. */
    @GetMapping("/templates/{id}/hand-outs/{handOut}/sheet")
    ModelAndView sheet(@SignedIn AccountId person, @PathVariable UUID id, @PathVariable UUID handOut, Locale locale) {
        var template = new TemplateId(id);
        return DeskPages.page("practice/sheet", desk.open(template, person))
                .addObject("handOut", links.shown(handOuts.one(template, person, handOut)));
    }

    /** Where two people begin from this template together, on the device of whoever hands it to them. */
    @GetMapping("/templates/{id}/room")
    ModelAndView room(@SignedIn AccountId person, @PathVariable UUID id) {
        return DeskPages.page("practice/room", desk.open(new TemplateId(id), person));
    }

    /** The worksheet of the draft, blank, to be filled in by pen. */
    @GetMapping("/templates/{id}/worksheet")
    ModelAndView worksheet(@SignedIn AccountId person, @PathVariable UUID id, Locale locale) {
        var opened = desk.open(new TemplateId(id), person);
        return new ModelAndView(
                        "practice/worksheet",
                        "template",
                        views.of(opened.draft(), opened.path() + "/hand-outs", locale))
                .addObject("pdf", opened.path() + "/worksheet.pdf");
    }

    private ModelAndView page(AccountId person, TemplateId id, Map<String, String> errors) {
        var page = DeskPages.page("practice/hand-outs", desk.open(id, person))
                .addObject(
                        "handOuts",
                        handOuts.of(id, person).stream().map(links::shown).toList())
                .addObject("once", UUID.randomUUID())
                .addObject("loopback", links.isLoopback());
        if (!errors.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            page.addObject("errors", replies.inWords(errors));
        }
        return page;
    }

    private static String path(TemplateId id) {
        return DeskController.path(id) + "/hand-outs";
    }
}
