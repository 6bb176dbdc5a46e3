package gentlelanding.home;

import gentlelanding.account.AccountId;
import gentlelanding.account.Beginning;
import gentlelanding.account.SignedIn;
import gentlelanding.landing.Landings;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
        var goingOn = landings.goingOnFor(me);
        model.addAttribute("landings", goingOn);
        model.addAttribute("landed", landed(page, goingOn));
        model.addAttribute("refresh", page.isWaiting() ? "/home" : null);
        return "home/home";
    }

    /** Two who are in a landing of an agreed plan have one card, and it leads to both. */
    private static Set<UUID> landed(HomePages.Page page, List<Landings.GoingOn> goingOn) {
        var agreed = page.partnerships().stream().filter(with -> !with.isOpen()).map(HomePages.Together::id);
        return agreed.filter(pair -> goingOn.stream()
                        .map(Landings.GoingOn::partnership)
                        .anyMatch(landing -> landing != null && landing.value().equals(pair)))
                .collect(Collectors.toSet());
    }
}
