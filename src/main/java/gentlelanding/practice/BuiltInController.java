package gentlelanding.practice;

import gentlelanding.ui.NotHere;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The built-in templates and their worksheets, open to anyone. */
@Controller
class BuiltInController {

    private final CareTemplates templates;
    private final TemplateViews views;

    BuiltInController(CareTemplates templates, TemplateViews views) {
        this.templates = templates;
        this.views = views;
    }

    /** One in the list. */
    record Row(String key, String title, String introduction) {}

    @GetMapping("/templates/built-in")
    String list(Model model, Locale locale) {
        model.addAttribute("templates", rows(locale));
        return "practice/built-in";
    }

    @GetMapping("/templates/built-in/{key}")
    String show(@PathVariable String key, Model model, Locale locale) {
        model.addAttribute("template", view(key, locale));
        model.addAttribute("key", key);
        return "practice/show";
    }

    @GetMapping("/templates/built-in/{key}/worksheet")
    String worksheet(@PathVariable String key, Model model, Locale locale) {
        model.addAttribute("template", view(key, locale));
        model.addAttribute("pdf", "/templates/built-in/" + key + "/worksheet.pdf");
        return "practice/worksheet";
    }

    private List<Row> rows(Locale locale) {
        return templates.builtIns(locale).entrySet().stream()
                .map(entry -> new Row(
                        entry.getKey(),
                        entry.getValue().title(),
                        entry.getValue().introduction()))
                .toList();
    }

    private TemplateView view(String key, Locale locale) {
        var template = templates.builtIn(key, locale).orElseThrow(NotHere::new);
        return views.of(template, "/templates/built-in/" + key, locale);
    }
}
