package gentlelanding.account;

import gentlelanding.ui.Notice;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happens once somebody has shown who they are: a session of theirs begins, and what was under way goes on. */
@Component
class ComingIn {

    private final Accounts accounts;
    private final AccountSession session;
    private final SessionLife life;
    private final Typed typed;
    private final List<Arrivals> arrivals;
    private final Leaving leaving;
    private final KnownDevice device;
    private final SignInNews news;
    private final Limits limits;
    private final Covering covering;

    ComingIn(
            Accounts accounts,
            AccountSession session,
            SessionLife life,
            Typed typed,
            List<Arrivals> arrivals,
            Leaving leaving,
            KnownDevice device,
            SignInNews news,
            Limits limits,
            Covering covering) {
        this.covering = covering;
        this.accounts = accounts;
        this.session = session;
        this.life = life;
        this.typed = typed;
        this.arrivals = arrivals;
        this.leaving = leaving;
        this.device = device;
        this.news = news;
        this.limits = limits;
    }

    /** Lets this person in; null where the form that had waited for them has been sent, and its answer is under way. */
    @Nullable
    String letIn(AccountId person, SignInForm form, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var before = session.personIn(request);
        if (before != null && session.temporaryUntil(request).isPresent()) {
            leaving.leave(before);
        }
        var name = SignInName.of(accounts.signInNameOf(person));
        var isNew = device.subjectOf(request, name).isEmpty();
        var isElsewhere = news.beforeSigningIn(person, request, device.remember(request, response, name), isNew);
        life.begin(request, response, person);
        if (form.isOnOwnDevice()) {
            life.stay(request);
        }
        covering.want(request, covering.chosenBy(person));
        var next = goOn(person, form, request, response);
        if (next == null) {
            return null;
        }
        return isElsewhere ? Notice.SIGNED_IN_ELSEWHERE.on(next) : "redirect:" + next;
    }

    /** Where what was under way goes on; null where the form that had waited has been sent, and its answer is under way. */
    @Nullable
    String goOn(AccountId person, SignInForm form, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var unfinished = typed.open(SignUpForm.orEmpty(form.typed()), person);
        if (unfinished.isPresent()) {
            life.announce(request, response);
            send(unfinished.get(), request, response);
            return null;
        }
        return arrived(request, person, SignUpForm.orEmpty(form.code()), form.destination());
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
        request.setAttribute(StepUp.CARRIED, true);
        request.getRequestDispatcher(form.path()).forward(new TypedRequest(request, form), response);
    }
}
