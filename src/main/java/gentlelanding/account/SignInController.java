package gentlelanding.account;

import gentlelanding.ui.Notice;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing in; what was under way when a session ended goes on from here. */
@Controller
class SignInController {

    private final SigningIn signingIn;
    private final AccountSession session;
    private final Typed typed;
    private final List<Arrivals> arrivals;
    private final Leaving leaving;
    private final SignInNews news;
    private final Limits limits;

    SignInController(
            SigningIn signingIn,
            AccountSession session,
            Typed typed,
            List<Arrivals> arrivals,
            Leaving leaving,
            SignInNews news,
            Limits limits) {
        this.leaving = leaving;
        this.news = news;
        this.limits = limits;
        this.signingIn = signingIn;
        this.session = session;
        this.typed = typed;
        this.arrivals = arrivals;
    }

    /** What is typed to sign in, and what is carried through it. */
    record SignInForm(
            @Nullable String username,
            @Nullable String password,
            @Nullable String ownDevice,
            @Nullable String to,
            @Nullable String code,
            @Nullable String typed) {

        static SignInForm empty(@Nullable String to, @Nullable String typed) {
            return new SignInForm(null, null, null, to, null, typed);
        }

        boolean isOnOwnDevice() {
            return "true".equals(ownDevice) || "on".equals(ownDevice);
        }

        /** Only a path of ours: anything that a browser could read as another site's address is left out. */
        String destination() {
            return to != null && to.matches("/[a-z0-9][a-zA-Z0-9/._-]*(\\?[a-zA-Z0-9=&-]*)?") ? to : "/home";
        }
    }

    @GetMapping("/sign-in")
    String ask(@SignedIn @Nullable AccountId person, @RequestParam(required = false) @Nullable String to, Model model) {
        if (person != null) {
            return "redirect:/home";
        }
        model.addAttribute("form", SignInForm.empty(to, null));
        return "account/sign-in";
    }

    /** Where a form leads whose session has ended; reached from within alone. */
    @PostMapping("/sign-in/again")
    String again(HttpServletRequest request, Model model) {
        var sealed = (String) request.getAttribute(SignInFirst.TYPED);
        model.addAttribute("form", SignInForm.empty(null, sealed));
        return "account/sign-in";
    }

    @PostMapping("/sign-in")
    @Nullable
    Object signIn(
            @SignedIn @Nullable AccountId before,
            SignInForm form,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException {
        Optional<AccountId> recognised;
        try {
            recognised = signingIn.recognise(
                    SignUpForm.orEmpty(form.username()), SignUpForm.orEmpty(form.password()), request, response);
        } catch (TooOftenException e) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(e.seconds()));
            return again(form, HttpStatus.TOO_MANY_REQUESTS).addObject("wait", e.minutes());
        }
        if (recognised.isEmpty()) {
            return again(form, HttpStatus.UNPROCESSABLE_CONTENT).addObject("wrong", true);
        }
        var person = recognised.get();
        if (before != null && session.temporaryUntil(request).isPresent()) {
            leaving.leave(before);
        }
        var isElsewhere = news.beforeSigningIn(person, request);
        session.begin(request, response, person);
        if (form.isOnOwnDevice()) {
            session.stay(request);
        }
        var unfinished = typed.open(SignUpForm.orEmpty(form.typed()), person);
        if (unfinished.isPresent()) {
            session.announce(request, response);
            send(unfinished.get(), request, response);
            return null;
        }
        var next = arrived(request, person, SignUpForm.orEmpty(form.code()), form.destination());
        return isElsewhere ? Notice.SIGNED_IN_ELSEWHERE.on(next) : "redirect:" + next;
    }

    private static ModelAndView again(SignInForm form, HttpStatus status) {
        return new ModelAndView("account/sign-in", status).addObject("form", form);
    }

    private String arrived(HttpServletRequest request, AccountId person, String code, String otherwise) {
        if (code.isBlank()) {
            return otherwise;
        }
        return limits.guess(
                        Limit.JOIN,
                        request,
                        () -> arrivals.stream()
                                .flatMap(arrival -> arrival.arrive(person, code).stream())
                                .findFirst())
                .orElse(otherwise);
    }

    /** Sends the form that waited, as its owner, to where it was going. */
    private static void send(Typed.Form form, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        RequestDispatcher target = request.getRequestDispatcher(form.path());
        target.forward(new TypedRequest(request, form), response);
    }
}
