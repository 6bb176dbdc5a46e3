package gentlelanding.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Signs people up: an account that lasts is opened, or made of their temporary one, and a session of theirs begins. */
@Component
class SigningUp {

    private final Opening opening;
    private final Accounts accounts;
    private final SessionLife life;
    private final KnownDevice device;
    private final List<Arrivals> arrivals;
    private final FormOwner owner;
    private final SigningIn signingIn;
    private final Limits limits;

    SigningUp(
            Opening opening,
            Accounts accounts,
            SessionLife life,
            KnownDevice device,
            List<Arrivals> arrivals,
            FormOwner owner,
            SigningIn signingIn,
            Limits limits) {
        this.opening = opening;
        this.accounts = accounts;
        this.life = life;
        this.device = device;
        this.arrivals = arrivals;
        this.owner = owner;
        this.signingIn = signingIn;
        this.limits = limits;
    }

    /** Signs up as a form without errors says. An {@link Opening.TakenException} where its word has no names left. */
    void signUp(
            @Nullable AccountId temporary, SignUpForm form, HttpServletRequest request, HttpServletResponse response) {
        limits.spend(Limit.SIGN_UP, request);
        var word = Objects.requireNonNull(form.word());
        var password = Objects.requireNonNull(form.password());
        var name = Naming.tidy(SignUpForm.orEmpty(form.displayName()));
        var person = temporary == null ? opening.open(word, password, name) : temporary;
        if (temporary != null) {
            opening.keep(temporary, word, password, name);
        }
        life.begin(request, response, person);
        device.remember(request, response, SignInName.of(accounts.signInNameOf(person)));
        var code = SignUpForm.orEmpty(form.code());
        if (!code.isBlank()) {
            arrivals.forEach(arrival -> arrival.arrive(person, code));
        }
    }

    /**
     * Whether this form was sent before and kept its account: pressed twice, it leads to the same page twice. No form of an
     * account that lasts already does, or whoever copied one could guess its passphrase here.
     */
    boolean wasKept(SignUpForm form, HttpServletRequest request, HttpServletResponse response) {
        var kept = owner.whileTemporary(request)
                .filter(person -> signingIn.isRight(person, SignUpForm.orEmpty(form.password())));
        kept.ifPresent(person -> life.begin(request, response, person));
        return kept.isPresent();
    }
}
