package gentlelanding.practice;

import gentlelanding.account.AccountId;
import gentlelanding.account.Once;
import gentlelanding.account.SignedIn;
import gentlelanding.care.OwnItem;
import gentlelanding.ui.NotHere;
import gentlelanding.ui.Notice;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a template asks about: picking items, adding own ones, putting them in order, taking them out. */
@Controller
class DeskItemsController {

    private final Desk desk;
    private final DeskPages pages;
    private final DeskReplies replies;
    private final Once once;

    DeskItemsController(Desk desk, DeskPages pages, DeskReplies replies, Once once) {
        this.desk = desk;
        this.pages = pages;
        this.replies = replies;
        this.once = once;
    }

    @GetMapping("/templates/{id}/items")
    ModelAndView list(
            @SignedIn AccountId person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "1") int page,
            Locale locale) {
        return pages.items(desk.open(new TemplateId(id), person), page, ItemForm.blank(), locale);
    }

    /** Items of the catalogue at the end of the list. */
    @PostMapping("/templates/{id}/pick")
    Object pick(
            @SignedIn AccountId person,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<String> item,
            HttpServletRequest request,
            Locale locale) {
        return change(person, id, new Picking(item == null ? List.of() : item), 1, request, locale);
    }

    /** One item to another place: a number of places away, or to a place counted from 0. */
    @PostMapping("/templates/{id}/move")
    Object move(
            @SignedIn AccountId person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(defaultValue = "0") int by,
            @RequestParam @Nullable Integer to,
            @RequestParam(defaultValue = "1") int page,
            HttpServletRequest request,
            Locale locale) {
        return change(person, id, new Moving(item, by, to), page, request, locale);
    }

    @PostMapping("/templates/{id}/take-out")
    Object takeOut(
            @SignedIn AccountId person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(defaultValue = "1") int page,
            HttpServletRequest request,
            Locale locale) {
        return change(person, id, new TakingOut(item), page, request, locale);
    }

    /** An item of the template's own. */
    @PostMapping("/templates/{id}/items")
    Object add(
            @SignedIn AccountId person,
            @PathVariable UUID id,
            @RequestParam(name = "once", required = false) @Nullable String requestId,
            HttpServletRequest request,
            Locale locale) {
        var template = new TemplateId(id);
        var opened = desk.open(template, person);
        var form = ItemForm.of(request.getParameterMap());
        if (opened.draft().items().size() >= Room.ITEMS) {
            form.errors().put("name", Texts.TOO_MANY);
        }
        if (!form.errors().isEmpty()) {
            return replies.to(request, Kept.refused(form.errors()), "", () -> pages.items(opened, 1, form, locale));
        }
        var path = once.of(person, requestId, () -> {
            desk.keep(template, person, new Adding(form.item(ItemForm.mintedKey())), null);
            return lastPage(desk.open(template, person));
        });
        return Notice.ITEM_ADDED.on(path);
    }

    @GetMapping("/templates/{id}/items/{key}")
    ModelAndView look(@SignedIn AccountId person, @PathVariable UUID id, @PathVariable String key, Locale locale) {
        var opened = desk.open(new TemplateId(id), person);
        return pages.item(opened, key, ItemForm.showing(own(opened, key)), locale);
    }

    @PostMapping("/templates/{id}/items/{key}")
    Object save(
            @SignedIn AccountId person,
            @PathVariable UUID id,
            @PathVariable String key,
            @RequestParam @Nullable Long seen,
            HttpServletRequest request,
            Locale locale) {
        var template = new TemplateId(id);
        var opened = desk.open(template, person);
        own(opened, key);
        var form = ItemForm.of(request.getParameterMap());
        var kept = form.errors().isEmpty()
                ? desk.keep(template, person, new Rewording(form.item(key)), seen)
                : Kept.refused(form.errors());
        var list = Notice.SAVED.on(DeskController.path(template) + "/items");
        return replies.to(request, kept, list, () -> pages.item(opened, key, form, locale));
    }

    private Object change(
            AccountId person, UUID id, ItemChange change, int page, HttpServletRequest request, Locale locale) {
        var template = new TemplateId(id);
        var opened = desk.open(template, person);
        var errors = change.errorsIn(opened.draft());
        var kept = errors.isEmpty() ? desk.keep(template, person, change, null) : Kept.refused(errors);
        var back = DeskController.path(template) + "/items" + (page > 1 ? "?page=" + page : "");
        return replies.to(request, kept, Notice.SAVED.on(back), () -> pages.items(opened, 1, ItemForm.blank(), locale));
    }

    private static OwnItem own(OnDesk opened, String key) {
        return opened.draft().ownItems().stream()
                .filter(item -> item.key().equals(key))
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    private static String lastPage(OnDesk opened) {
        var last = 1 + (opened.draft().items().size() - 1) / TemplateView.ITEMS_A_PAGE;
        return DeskController.path(opened.id()) + "/items" + (last > 1 ? "?page=" + last : "");
    }
}
