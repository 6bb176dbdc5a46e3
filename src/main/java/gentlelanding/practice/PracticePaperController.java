package gentlelanding.practice;

import gentlelanding.account.AccountId;
import gentlelanding.account.SignedIn;
import gentlelanding.ui.NotHere;
import gentlelanding.ui.Paper;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Worksheets and hand-outs as PDF. */
@Controller
class PracticePaperController {

    private final CareTemplates templates;
    private final Desk desk;
    private final HandOuts handOuts;
    private final CodeLinks links;
    private final TemplateViews views;
    private final Paper paper;

    PracticePaperController(
            CareTemplates templates, Desk desk, HandOuts handOuts, CodeLinks links, TemplateViews views, Paper paper) {
        this.templates = templates;
        this.desk = desk;
        this.handOuts = handOuts;
        this.links = links;
        this.views = views;
        this.paper = paper;
    }

    @GetMapping("/templates/built-in/{key}/worksheet.pdf")
    ResponseEntity<byte[]> builtIn(
            @PathVariable String key,
            @RequestParam(name = "paper", required = false) @Nullable String size,
            Locale locale) {
        return worksheet(templates.builtIn(key, locale).orElseThrow(NotHere::new), size, locale);
    }

    @GetMapping("/templates/{id}/worksheet.pdf")
    ResponseEntity<byte[]> ofTheDraft(
            @SignedIn AccountId person,
            @PathVariable UUID id,
            @RequestParam(name = "paper", required = false) @Nullable String size,
            Locale locale) {
        return worksheet(desk.open(new TemplateId(id), person).draft(), size, locale);
    }

    /** One page with code, link and QR code. */
    @GetMapping("/templates/{id}/hand-outs/{handOut}/sheet.pdf")
    ResponseEntity<byte[]> handOut(
            @SignedIn AccountId person,
            @PathVariable UUID id,
            @PathVariable UUID handOut,
            @RequestParam(name = "paper", required = false) @Nullable String size,
            Locale locale) {
        var template = new TemplateId(id);
        var variables = new HashMap<String, Object>();
        variables.put("template", desk.open(template, person));
        variables.put("handOut", links.shown(handOuts.one(template, person, handOut)));
        return paper.answer("hand-out.pdf", "practice/paper-hand-out", variables, Paper.Size.of(size, locale), locale);
    }

    private ResponseEntity<byte[]> worksheet(CareTemplate template, @Nullable String size, Locale locale) {
        var variables = Map.of("template", views.of(template, "", locale));
        return paper.answer(
                "worksheet.pdf", "practice/paper-worksheet", variables, Paper.Size.of(size, locale), locale);
    }
}
