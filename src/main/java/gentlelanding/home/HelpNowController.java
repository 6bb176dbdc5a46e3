package gentlelanding.home;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Help by country, one tap from anywhere: no session, no database, nothing kept. */
@Controller
class HelpNowController {

    private final HelpLines lines;

    HelpNowController(HelpLines lines) {
        this.lines = lines;
    }

    @GetMapping("/help-now")
    String helpNow(Model model, Locale locale) {
        model.addAttribute("countries", lines.seenFrom(locale));
        return "home/help-now";
    }
}
