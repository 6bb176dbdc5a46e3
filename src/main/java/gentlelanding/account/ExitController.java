package gentlelanding.account;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Leaves at once. The one address where reading ends something: a link works where no script does, and another site
 * cannot use it to sign somebody out.
 */
@Controller
class ExitController {

    private final String address;
    private final AccountSession sessions;
    private final Leaving leaving;

    ExitController(@Value("${landing.exit-url}") String address, AccountSession sessions, Leaving leaving) {
        this.address = address;
        this.sessions = sessions;
        this.leaving = leaving;
    }

    @GetMapping("/exit")
    ResponseEntity<Void> exit(HttpServletRequest request) {
        if ("same-origin".equals(request.getHeader("Sec-Fetch-Site"))) {
            var session = request.getSession(false);
            if (session != null) {
                var temporary = sessions.temporaryUntil(request).isPresent() ? sessions.personIn(request) : null;
                session.invalidate();
                if (temporary != null) {
                    leaving.leave(temporary);
                }
            }
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", address)
                .header("Clear-Site-Data", "\"cache\", \"storage\"")
                .build();
    }
}
