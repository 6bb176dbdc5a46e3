package gentlelanding.home;

import gentlelanding.account.AccountId;
import gentlelanding.account.Beginning;
import gentlelanding.account.SignedIn;
import gentlelanding.landing.Landings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where people come in, and where they come back to. */
@Controller
class HomeController {

    private final HomePages pages;
    private final Beginning beginning;
    private final Landings landings;

    HomeController(HomePages pages, Beginning beginning, Landings landings) {
        this.landings = landings;
        this.pages = pages;
        this.beginning = beginning;
    }

    @GetMapping("/")
    String first(@SignedIn @Nullable AccountId me, Model model) {
        model.addAttribute("open", beginning.isOpen());
        return me == null ? "home/first" : "redirect:/home";
    }

    @GetMapping("/home")
    String home(@SignedIn AccountId me, Model model) {
        var page = pages.of(me);
        model.addAttribute("page", page);
        model.addAttribute("landings", landings.goingOnFor(me));
        model.addAttribute("refresh", page.isWaiting() ? "/home" : null);
        return "home/home";
    }
}
