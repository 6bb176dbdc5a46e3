package gentlelanding.account;

import gentlelanding.ui.FieldErrors;
import gentlelanding.ui.Notice;
import jakarta.servlet.http.HttpServletRequest;
import java.text.Normalizer;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A person's passkeys: seeing them, making one, taking one away; each only after showing once more who one is. */
@Controller
class PasskeysController {

    private static final int LONGEST_LABEL = 40;

    private final Passkeys passkeys;
    private final Accounts accounts;
    private final FactorChanges changes;
    private final Recovery recovery;
    private final StepUp stepUp;
    private final FieldErrors told;

    PasskeysController(
            Passkeys passkeys,
            Accounts accounts,
            FactorChanges changes,
            Recovery recovery,
            StepUp stepUp,
            FieldErrors told) {
        this.passkeys = passkeys;
        this.accounts = accounts;
        this.changes = changes;
        this.recovery = recovery;
        this.stepUp = stepUp;
        this.told = told;
    }

    /** A passkey as it is printed. */
    record Shown(
            UUID id,
            @Nullable String label,
            String browser,
            String system,
            Date made,
            @Nullable Date used) {

        static Shown of(Passkey passkey) {
            var document = passkey.document();
            var device = document.device().split("-");
            return new Shown(
                    passkey.id(),
                    document.label(),
                    device[0],
                    device[1],
                    Date.from(document.made()),
                    document.used() == null ? null : Date.from(document.used()));
        }
    }

    @GetMapping("/settings/passkeys")
    Object show(@SignedIn AccountId person, HttpServletRequest request) {
        if (stepUp.isTemporary(request)) {
            return "redirect:/sign-up";
        }
        stepUp.demand(request);
        return page(person, HttpStatus.OK, "");
    }

    @PostMapping("/settings/passkeys")
    Object make(
            @SignedIn AccountId person,
            Passkeys.Answer answer,
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "false") boolean others,
            HttpServletRequest request) {
        if (stepUp.isTemporary(request)) {
            return "redirect:/sign-up";
        }
        stepUp.demand(request);
        var name = Normalizer.normalize(label, Normalizer.Form.NFC).strip();
        if (name.codePointCount(0, name.length()) > LONGEST_LABEL
                || name.codePoints().anyMatch(Character::isISOControl)) {
            return again(person, label, "account.passkeys.label.error");
        }
        var made = passkeys.make(person, accounts.signInNameOf(person), answer, name.isEmpty() ? null : name, request);
        if (made != Passkeys.Made.KEPT) {
            return again(
                    person,
                    label,
                    made == Passkeys.Made.NO_ROOM ? "account.passkeys.no-room" : "account.passkeys.refused");
        }
        changes.noteAdded(person, others, request);
        return Notice.PASSKEY_ADDED.on("/settings/passkeys");
    }

    /** Whoever holds the device with it does not come in by it any more; one that is gone already is gone. */
    @PostMapping("/settings/passkeys/remove")
    String remove(
            @SignedIn AccountId person,
            @RequestParam UUID passkey,
            @RequestParam(defaultValue = "false") boolean others,
            HttpServletRequest request) {
        stepUp.demand(request);
        if (passkeys.remove(person, passkey)) {
            changes.noteRemoved(person, others, request);
        }
        return Notice.PASSKEY_REMOVED.on("/settings/passkeys");
    }

    private ModelAndView again(AccountId person, String label, String key) {
        return page(person, HttpStatus.UNPROCESSABLE_CONTENT, label)
                .addObject("errors", told.inWords(Map.of("label", key)));
    }

    private ModelAndView page(AccountId person, HttpStatus status, String label) {
        var name = accounts.signInNameOf(person);
        List<Shown> there = passkeys.of(person).stream().map(Shown::of).toList();
        return new ModelAndView("account/passkeys", status)
                .addObject("passkeys", there)
                .addObject("label", label)
                .addObject("signInName", name)
                .addObject("room", there.size() < PasskeyRows.MOST)
                .addObject("noSheet", recovery.left(person) == 0)
                .addObject("asked", passkeys.askForNew(person, name));
    }
}
