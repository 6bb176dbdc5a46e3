package gentlelanding.home;

import gentlelanding.account.AccountId;
import gentlelanding.account.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where people come in, and where they come back to. */
@Controller
class HomeController {

    private final HomePages pages;

    HomeController(HomePages pages) {
        this.pages = pages;
    }

    @GetMapping("/")
    String first(@SignedIn @Nullable AccountId me) {
        return me == null ? "home/first" : "redirect:/home";
    }

    @GetMapping("/home")
    String home(@SignedIn AccountId me, Model model) {
        model.addAttribute("page", pages.of(me));
        return "home/home";
    }
}
