package gentlelanding.giving;

import gentlelanding.account.Limit;
import gentlelanding.account.Limits;
import gentlelanding.ui.FieldErrors;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where the code of a snapshot leads. Whatever opens nothing gets the same answer, whatever the reason. */
@Controller
class GivenController {

    private final Giving giving;
    private final Limits limits;
    private final FieldErrors told;

    GivenController(Giving giving, Limits limits, FieldErrors told) {
        this.giving = giving;
        this.limits = limits;
        this.told = told;
    }

    @GetMapping("/given")
    String ask() {
        return "giving/given";
    }

    @PostMapping("/given")
    ModelAndView read(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String passphrase,
            HttpServletRequest request) {
        return limits.guess(Limit.GIVEN, request, () -> giving.read(code, GivingForm.tidy(passphrase)))
                .map(opened -> new ModelAndView("giving/read").addObject("snapshot", SnapshotPage.forReader(opened)))
                .orElseGet(() -> new ModelAndView("giving/given", HttpStatus.UNPROCESSABLE_CONTENT)
                        .addObject("errors", told.inWords(Map.of("code", "giving.given.error"))));
    }
}
