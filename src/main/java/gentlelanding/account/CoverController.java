package gentlelanding.account;

import gentlelanding.ui.FieldErrors;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Covering a session, and opening it again: on the page itself by its script, which keeps what was typed, or by a page. */
@Controller
class CoverController {

    private final Covering covering;
    private final AccountSession session;
    private final OnceMore onceMore;
    private final Passkeys passkeys;
    private final ComingIn comingIn;
    private final FieldErrors told;

    CoverController(
            Covering covering,
            AccountSession session,
            OnceMore onceMore,
            Passkeys passkeys,
            ComingIn comingIn,
            FieldErrors told) {
        this.covering = covering;
        this.session = session;
        this.onceMore = onceMore;
        this.passkeys = passkeys;
        this.comingIn = comingIn;
        this.told = told;
    }

    /** Covers it, once or again; the script learns what to ask for. */
    @PostMapping("/cover")
    Object cover(HttpServletRequest request) {
        var person = session.personBehind(request);
        if (person.isEmpty() || session.temporaryUntil(request).isPresent()) {
            return nobody(request);
        }
        covering.cover(request);
        return asksByScript(request) ? ResponseEntity.ok(onceMore.waysOf(person.get())) : "redirect:/uncover";
    }

    @GetMapping("/uncover")
    Object ask(@RequestParam(required = false) @Nullable String to, HttpServletRequest request) {
        var person = covering.personCoveredIn(request);
        var form = SignInForm.empty(to, null);
        return person.isPresent()
                ? page(person.get(), form, HttpStatus.OK, Map.of())
                : "redirect:" + form.destination();
    }

    /** Where a form leads whose session was covered when it came; reached from within alone. */
    @PostMapping("/uncover/again")
    Object again(HttpServletRequest request) {
        var sealed = (String) request.getAttribute(SignInFirst.TYPED);
        return covering.personCoveredIn(request)
                .<Object>map(person -> page(person, SignInForm.empty(null, sealed), HttpStatus.OK, Map.of()))
                .orElse("redirect:/home");
    }

    @PostMapping("/uncover")
    @Nullable
    Object uncover(
            SignInForm form,
            @RequestParam(defaultValue = "") String digits,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException {
        var person = session.personBehind(request);
        if (person.isEmpty()) {
            return nobody(request);
        }
        try {
            var password = Objects.requireNonNullElse(form.password(), "");
            var objections = onceMore.objectionsTo(person.get(), password, digits, request);
            return objections.isEmpty()
                    ? opened(person.get(), form, request, response)
                    : refused(person.get(), form, HttpStatus.UNPROCESSABLE_CONTENT, objections, request);
        } catch (TooOftenException e) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(e.seconds()));
            var wait = Map.of("password", "account.confirm.wait");
            return refused(person.get(), form, HttpStatus.TOO_MANY_REQUESTS, wait, request);
        }
    }

    @PostMapping("/uncover/passkey")
    @Nullable
    Object uncover(SignInForm form, Passkeys.Answer answer, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var person = session.personBehind(request);
        if (person.isEmpty()) {
            return nobody(request);
        }
        return passkeys.shown(answer, request).equals(person)
                ? opened(person.get(), form, request, response)
                : refused(
                        person.get(),
                        form,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        Map.of("password", "account.passkey.refused"),
                        request);
    }

    private @Nullable Object opened(
            AccountId person, SignInForm form, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        session.confirm(request);
        if (asksByScript(request)) {
            return ResponseEntity.noContent().build();
        }
        return Optional.ofNullable(comingIn.goOn(person, form, request, response))
                .map(next -> "redirect:" + next)
                .orElse(null);
    }

    private Object refused(
            AccountId person,
            SignInForm form,
            HttpStatus status,
            Map<String, String> objections,
            HttpServletRequest request) {
        return asksByScript(request)
                ? ResponseEntity.status(status).body(told.inWords(objections))
                : page(person, form, status, objections);
    }

    private ModelAndView page(AccountId person, SignInForm form, HttpStatus status, Map<String, String> objections) {
        var page = new ModelAndView("account/uncover", status)
                .addObject("form", form)
                .addObject("ways", onceMore.waysOf(person));
        return objections.isEmpty() ? page : page.addObject("errors", told.inWords(objections));
    }

    private static Object nobody(HttpServletRequest request) {
        return asksByScript(request)
                ? ResponseEntity.status(HttpStatus.UNAUTHORIZED).build()
                : "redirect:/sign-in";
    }

    private static boolean asksByScript(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.APPLICATION_JSON_VALUE);
    }
}
