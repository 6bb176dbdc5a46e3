package gentlelanding.account;

import gentlelanding.ui.FieldErrors;
import gentlelanding.ui.Notice;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What somebody is called here; whoever joined with them before keeps the name that they joined with. */
@Controller
class WordsController {

    private final Accounts accounts;
    private final Naming naming;
    private final FieldErrors told;

    WordsController(Accounts accounts, Naming naming, FieldErrors told) {
        this.accounts = accounts;
        this.naming = naming;
        this.told = told;
    }

    @GetMapping("/settings/words")
    ModelAndView show(@SignedIn AccountId person) {
        return page(accounts.displayNameOf(person), HttpStatus.OK);
    }

    @PostMapping("/settings/words")
    Object change(
            @SignedIn AccountId person,
            @RequestParam(defaultValue = "") String displayName,
            HttpServletRequest request) {
        return naming.rename(request, person, displayName)
                .<Object>map(objection -> page(displayName, HttpStatus.UNPROCESSABLE_CONTENT)
                        .addObject("errors", told.inWords(Map.of("displayName", objection))))
                .orElseGet(() -> Notice.SAVED.on("/settings/words"));
    }

    private static ModelAndView page(String displayName, HttpStatus status) {
        return new ModelAndView("account/words", status).addObject("displayName", displayName);
    }
}
