package gentlelanding.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Puts the same strict headers on every response, before anything else can answer. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SecurityHeaders extends OncePerRequestFilter {

    /** The request attribute that holds this response's nonce. */
    static final String NONCE = "nonce";

    private static final Pattern HASHED_FILE = Pattern.compile("/(css|js|img|webjars)/.*-[0-9a-f]{32}\\.[a-z0-9]+");

    private static final String POLICY = "default-src 'none'; script-src 'nonce-%s' 'strict-dynamic'; style-src 'self';"
            + " img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self';"
            + " frame-ancestors 'none'; base-uri 'none'; object-src 'none'; require-trusted-types-for 'script';"
            + " trusted-types 'none'; report-uri /csp";

    private static final Map<String, String> FIXED = Map.ofEntries(
            Map.entry("Strict-Transport-Security", "max-age=63072000; includeSubDomains"),
            Map.entry("X-Content-Type-Options", "nosniff"),
            Map.entry("X-Frame-Options", "DENY"),
            Map.entry("Referrer-Policy", "no-referrer"),
            Map.entry(
                    "Permissions-Policy",
                    "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(),"
                            + " gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=(),"
                            + " publickey-credentials-get=(self), publickey-credentials-create=(self)"),
            Map.entry("Cross-Origin-Opener-Policy", "same-origin"),
            Map.entry("Cross-Origin-Resource-Policy", "same-origin"),
            Map.entry("Cross-Origin-Embedder-Policy", "require-corp"),
            Map.entry("X-Robots-Tag", "noindex, nofollow, noarchive"),
            Map.entry("X-XSS-Protection", "0"));

    private final SecureRandom random = new SecureRandom();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var bytes = new byte[24];
        random.nextBytes(bytes);
        request.setAttribute(NONCE, Base64.getEncoder().encodeToString(bytes));
        write(request, response);
        chain.doFilter(request, response);
    }

    /** Writes them all; called again by whoever had to reset a response. */
    static void write(HttpServletRequest request, HttpServletResponse response) {
        FIXED.forEach(response::setHeader);
        response.setHeader("Content-Security-Policy", POLICY.formatted(request.getAttribute(NONCE)));
        response.setHeader(
                "Cache-Control",
                HASHED_FILE.matcher(request.getRequestURI()).matches()
                        ? "public, max-age=31536000, immutable"
                        : "no-store");
    }
}
