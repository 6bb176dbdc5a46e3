package gentlelanding.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Anyone may report a broken content policy without a form's token, so that only so many are taken from one network. */
@Configuration
class Reports implements WebMvcConfigurer {

    private final Limits limits;

    Reports(Limits limits) {
        this.limits = limits;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
                    @Override
                    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                        if (request.getMethod().equals("POST")) {
                            limits.spend(Limit.REPORT, request);
                        }
                        return true;
                    }
                })
                .addPathPatterns("/csp");
    }
}
