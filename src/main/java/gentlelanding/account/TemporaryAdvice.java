package gentlelanding.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells the layout of every page until when a temporary account is there. */
@ControllerAdvice
class TemporaryAdvice {

    private final AccountSession session;

    TemporaryAdvice(AccountSession session) {
        this.session = session;
    }

    @ModelAttribute("temporaryUntil")
    @Nullable
    Date temporaryUntil(HttpServletRequest request) {
        return session.temporaryUntil(request).map(Date::from).orElse(null);
    }
}
