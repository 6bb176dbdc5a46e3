package gentlelanding.home;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Help by country, one tap from anywhere: no session, no database, nothing kept. */
@Controller
class HelpNowController {

    private static final List<String> COUNTRIES = List.of("de", "gb", "ie", "us", "ca", "au", "nz", "other");

    private final MessageSource words;

    HelpNowController(MessageSource words) {
        this.words = words;
    }

    /** Where to call in one country. */
    record Country(String name, String emergency, List<HelpLine> lines) {}

    /** Who answers, and the number as it is dialled. */
    record HelpLine(String name, String number) {

        public String dialled() {
            return number.replaceAll("[^0-9+]", "");
        }
    }

    @GetMapping("/help-now")
    String helpNow(Model model, Locale locale) {
        model.addAttribute(
                "countries",
                COUNTRIES.stream().map(country -> country(country, locale)).toList());
        return "home/help-now";
    }

    @GetMapping("/safety")
    String safety() {
        return "home/safety";
    }

    private Country country(String iso, Locale locale) {
        var stem = "help.country." + iso + ".";
        var lines = IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> words.getMessage(stem + number + ".name", null, null, locale) == null
                        ? null
                        : new HelpLine(say(stem + number + ".name", locale), say(stem + number + ".number", locale)))
                .takeWhile(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        return new Country(say(stem + "name", locale), say(stem + "emergency", locale), lines);
    }

    private String say(String key, Locale locale) {
        return Objects.requireNonNull(words.getMessage(key, null, locale));
    }
}
