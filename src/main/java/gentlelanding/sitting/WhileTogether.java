package gentlelanding.sitting;

import gentlelanding.account.SharedDevice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * While two people share a browser, nobody signs in, begins or keeps anything in it: that would leave the other one's side
 * behind, out of reach. And each turn has one way on in place of a home.
 */
@Component
class WhileTogether implements HandlerInterceptor, WebMvcConfigurer {

    private static final String HOME = "/home";
    private static final Set<String> NOT_NOW = Set.of("/sign-up", "/sign-in", "/begin", "/keep", "/sign-out");
    private static final Set<String> NOT_BETWEEN = Set.of("/", "/join");

    private final SharedDevice device;
    private final SittingPages pages;

    WhileTogether(SharedDevice device, SittingPages pages) {
        this.device = device;
        this.pages = pages;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns("/", HOME, "/sign-up", "/sign-in", "/begin", "/keep", "/sign-out", "/join");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var sitting = device.sittingIn(request).map(SittingId::new);
        if (sitting.isEmpty()) {
            return true;
        }
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var person = device.personIn(request);
        if (path.equals(HOME) && person.isPresent()) {
            return leadTo(pages.nextOf(sitting.get(), person.get()), request, response);
        }
        return !NOT_NOW.contains(path) && (person.isPresent() || !NOT_BETWEEN.contains(path))
                || leadTo("/sitting", request, response);
    }

    private static boolean leadTo(String path, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader("Location", request.getContextPath() + path);
        return false;
    }
}
