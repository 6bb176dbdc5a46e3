package gentlelanding.ui;

import java.net.InetAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Without TLS in front, the server answers this machine alone: its cookies would travel in the clear. */
@Component
class Loopback implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final Logger LOG = LoggerFactory.getLogger(Loopback.class);

    private final String baseUrl;

    Loopback(@Value("${landing.base-url}") String baseUrl) {
        this.baseUrl = baseUrl;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        if (!baseUrl.startsWith("https://")) {
            factory.setAddress(InetAddress.getLoopbackAddress());
        }
    }

    @EventListener
    void sayWhere(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof ServletWebServerApplicationContext context
                && context.getWebServer() != null) {
            LOG.info(
                    "Ready at {}",
                    baseUrl.isEmpty()
                            ? "http://localhost:" + context.getWebServer().getPort()
                            : baseUrl);
        }
    }
}
