package gentlelanding.account;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Which addresses are open to anyone; everything else asks who is there. */
@Configuration
class WebSecurity {

    private static final String[] OPEN = {
        "/",
        "/begin",
        "/sign-up",
        "/sign-in",
        "/sign-in/passkey",
        "/sign-in/second",
        "/recover",
        "/cover",
        "/uncover",
        "/uncover/passkey",
        "/exit",
        "/guide/**",
        "/help-now",
        "/privacy",
        "/safety",
        "/join",
        "/given",
        "/partners/sitting",
        "/sitting",
        "/sitting/*",
        "/keep",
        "/templates/built-in/**",
        "/templates/start",
        "/template.schema.json",
        "/partners/*/state",
        "/landings/*",
        "/landings/*/state",
        "/landings/*/signals",
        "/landings/*/place",
        "/csp",
        "/actuator/**",
        "/error",
        "/css/**",
        "/js/**",
        "/img/**",
        "/webjars/**"
    };

    /** An https address means TLS in front: only then do browsers keep cookies that demand it. */
    static boolean isSecure(String baseUrl) {
        return baseUrl.startsWith("https://");
    }

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            SessionContexts contexts,
            SignInFirst signInFirst,
            CsrfTokenRepository formTokens,
            LeavingBySigningOut leaving,
            Pass pass) {
        return http.securityContext(context -> context.securityContextRepository(contexts))
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens).ignoringRequestMatchers("/csp"))
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(OPEN)
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .exceptionHandling(exceptions -> exceptions.authenticationEntryPoint(signInFirst))
                .logout(logout -> logout.logoutRequestMatcher(
                                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/sign-out"))
                        .addLogoutHandler((request, response, who) -> pass.takeAwayFrom(request, response))
                        .addLogoutHandler(leaving)
                        .logoutSuccessHandler((request, response, gone) -> {
                            response.setStatus(303);
                            response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
                            response.setHeader("Location", request.getContextPath() + "/?notice=signed-out");
                        }))
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(anonymous -> {})
                .build();
    }

    /** Nobody signs in by name through Spring's own manager: {@link Accounts#recognise} is the only way. */
    @Bean
    AuthenticationManager noOtherWayIn() {
        return authentication -> {
            throw new IllegalStateException("People sign in through Accounts");
        };
    }

    /** Each filter timed by itself tells nobody anything, and costs more than most of the filters. */
    @Bean
    static SecurityObservationSettings untimedFilters() {
        return SecurityObservationSettings.noObservations();
    }

    /** The token of a form lies in a cookie, so that a page which nobody signed in for begins no session. */
    @Bean
    static CsrfTokenRepository formTokens(@Value("${landing.base-url}") String baseUrl) {
        var secure = isSecure(baseUrl);
        var cookie = new CookieCsrfTokenRepository();
        cookie.setCookieName(secure ? "__Host-form" : "form");
        cookie.setCookiePath("/");
        cookie.setCookieCustomizer(
                settings -> settings.httpOnly(true).secure(secure).sameSite("Lax"));
        return cookie;
    }
}
