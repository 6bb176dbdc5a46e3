package gentlelanding.account;

import gentlelanding.ui.FieldErrors;
import gentlelanding.ui.Notice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Taking everything of one's own along, and bringing it in again elsewhere. */
@Controller
class CopyController {

    private final Copying copying;
    private final CopyFile files;
    private final Limits limits;
    private final StepUp stepUp;
    private final Accounts accounts;
    private final Covering covering;
    private final Naming naming;
    private final FieldErrors told;

    CopyController(
            Copying copying,
            CopyFile files,
            Limits limits,
            StepUp stepUp,
            Accounts accounts,
            Covering covering,
            Naming naming,
            FieldErrors told) {
        this.accounts = accounts;
        this.covering = covering;
        this.naming = naming;
        this.copying = copying;
        this.files = files;
        this.limits = limits;
        this.stepUp = stepUp;
        this.told = told;
    }

    @GetMapping("/settings/export")
    String offer(HttpServletRequest request) {
        stepUp.demand(request);
        return "account/export";
    }

    /** The file, made while it is sent and kept nowhere. */
    @PostMapping("/settings/export")
    @Nullable
    String take(@SignedIn AccountId person, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        stepUp.demand(request);
        limits.spend(Limit.EXPORT, person);
        copying.noteTaken(person, Device.of(request));
        var file = new OutgoingFile(response, "application/zip", "copy.zip");
        copying.write(person, file);
        file.finish();
        return null;
    }

    @GetMapping("/settings/import")
    String ask() {
        return "account/import";
    }

    @PostMapping("/settings/import")
    Object bringIn(
            @SignedIn AccountId person,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletRequest request)
            throws IOException {
        limits.spend(Limit.IMPORT, person);
        if (file == null || file.isEmpty() || file.getSize() > CopyFile.LARGEST) {
            return again("account.import.unreadable");
        }
        var copy = files.read(file.getBytes());
        if (copy.isEmpty()) {
            return again("account.import.unreadable");
        }
        try {
            copying.bringIn(person, copy.get(), Device.of(request));
        } catch (PersonalData.NotEmptyException e) {
            return again("account.import.not-empty");
        } catch (PersonalData.UnfitException e) {
            return again("account.import.unreadable");
        }
        settle(person, request);
        return Notice.BROUGHT_IN.on("/profiles");
    }

    /** What the session knows of its person by heart is what was brought in. */
    private void settle(AccountId person, HttpServletRequest request) {
        covering.want(request, covering.chosenBy(person));
        if (!accounts.displayNameOf(person).isEmpty()) {
            naming.markNamed(request);
        }
    }

    private ModelAndView again(String key) {
        return new ModelAndView("account/import", HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("errors", told.inWords(Map.of("file", key)));
    }
}
