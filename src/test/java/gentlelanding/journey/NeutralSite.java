package gentlelanding.journey;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Another site, since there need be no internet: where Exit leads, or one that means no good; a page on another port. */
final class NeutralSite implements AutoCloseable {

    private final HttpServer server;

    private NeutralSite(HttpServer server) {
        this.server = server;
    }

    static NeutralSite start() {
        return with("<h1>Weather</h1>");
    }

    /** A site whose every page holds these elements. */
    static NeutralSite with(String elements) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                var page = ("<!doctype html><title>Weather</title>" + elements).getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
                exchange.sendResponseHeaders(200, page.length);
                try (var body = exchange.getResponseBody()) {
                    body.write(page);
                }
            });
            server.start();
            return new NeutralSite(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
