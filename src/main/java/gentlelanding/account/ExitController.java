package gentlelanding.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.session.SessionRepository;
import org.springframework.session.web.http.CookieSerializer.CookieValue;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Leaves at once. The one address where reading ends something: a link works where no script does, and another site
 * cannot use it to sign somebody out.
 */
@Controller
class ExitController {

    private static final Logger LOG = LoggerFactory.getLogger(ExitController.class);

    private final String address;
    private final SessionCookie cookie;
    private final SessionRepository<?> sessions;
    private final Leaving leaving;
    private final Pass pass;
    private final ApplicationEventPublisher events;

    ExitController(
            @Value("${landing.exit-url}") String address,
            SessionCookie cookie,
            SessionRepository<?> sessions,
            Leaving leaving,
            Pass pass,
            ApplicationEventPublisher events) {
        this.pass = pass;
        this.events = events;
        this.leaving = leaving;
        this.address = address;
        this.cookie = cookie;
        this.sessions = sessions;
    }

    @GetMapping("/exit")
    ResponseEntity<Void> exit(HttpServletRequest request, HttpServletResponse response) {
        if ("same-origin".equals(request.getHeader("Sec-Fetch-Site"))) {
            cookie.writeCookieValue(new CookieValue(request, response, ""));
            pass.takeAwayFrom(request, response);
            cookie.idsIn(request).forEach(this::end);
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", address)
                .header("Clear-Site-Data", "\"cache\", \"storage\"")
                .build();
    }

    /** Nobody is kept here because the database is away; the cookie is gone from the device all the same. */
    private void end(String id) {
        try {
            var session = sessions.findById(id);
            sessions.deleteById(id);
            if (session != null) {
                SharedSession.sittingOf(session)
                        .ifPresentOrElse(
                                sitting -> events.publishEvent(new DeviceLeft(sitting)),
                                () -> AccountSession.temporaryPersonOf(session).ifPresent(leaving::leave));
            }
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("A session could not be ended: {}", e.getClass().getSimpleName());
        }
    }
}
