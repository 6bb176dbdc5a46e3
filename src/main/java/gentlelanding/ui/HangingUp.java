package gentlelanding.ui;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Hangs up on whoever is still sending a form that was sent away: the server would read it to its end to keep the connection, and
 * a slow one would hold a thread as long as if it had been let in. A form that is here whole gets its answer and stays connected.
 */
@Component
class HangingUp implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String SENT_AWAY = HangingUp.class.getName();

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addEngineValves(new Door());
    }

    /** Notes that this request's form is read by nobody. */
    static void on(ServletRequest request) {
        request.setAttribute(SENT_AWAY, true);
    }

    private static final class Door extends ValveBase {

        Door() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            getNext().invoke(request, response);
            if (request.getAttribute(SENT_AWAY) != null && !isHere(request.getCoyoteRequest())) {
                request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            }
        }

        private static boolean isHere(org.apache.coyote.Request request) {
            request.action(ActionCode.AVAILABLE, true);
            return request.getContentLengthLong() >= 0 && request.getAvailable() >= request.getContentLengthLong();
        }
    }
}
