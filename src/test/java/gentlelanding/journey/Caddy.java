package gentlelanding.journey;

import gentlelanding.Wire;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Caddy with the Caddyfile of docker-compose.yml, which its environment alone fits to this machine, and its own authority. */
final class Caddy implements AutoCloseable {

    private final Process process;
    private final Path home;
    private final String address;
    private final HttpClient client;

    private Caddy(Process process, Path home, String address) throws Exception {
        this.process = process;
        this.home = home;
        this.address = address;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .sslContext(trusting(root()))
                .build();
    }

    static Caddy at(String address, int management, List<RunningServer> replicas) throws Exception {
        var home = Files.createTempDirectory("caddy");
        var builder = new ProcessBuilder(
                        "caddy", "run", "--config", "src/main/docker/Caddyfile", "--adapter", "caddyfile")
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("log").toFile());
        builder.environment().put("HOME", home.toString());
        builder.environment().put("XDG_DATA_HOME", home.toString());
        builder.environment().put("XDG_CONFIG_HOME", home.toString());
        builder.environment().put("LANDING_BASE_URL", address);
        builder.environment().put("LANDING_MANAGEMENT_PORT", String.valueOf(management));
        builder.environment()
                .put(
                        "LANDING_BACKENDS",
                        replicas.stream()
                                .map(replica -> replica.address().replace("http://", ""))
                                .collect(Collectors.joining(" ")));
        return new Caddy(builder.start(), home, address);
    }

    /** A connection of somebody's own, over TLS. */
    Wire wire() {
        return new Wire(address, client);
    }

    String log() throws IOException {
        return Files.readString(home.resolve("log"));
    }

    private Path root() throws IOException {
        var root = home.resolve("caddy/pki/authorities/local/root.crt");
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!Files.exists(root) && process.isAlive() && System.nanoTime() < end) {
            LockSupport.parkNanos(100_000_000);
        }
        if (!Files.exists(root)) {
            throw new IllegalStateException("Caddy did not come up: " + log());
        }
        return root;
    }

    private static SSLContext trusting(Path root) throws Exception {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (var certificate = Files.newInputStream(root)) {
            store.setCertificateEntry(
                    "caddy", CertificateFactory.getInstance("X.509").generateCertificate(certificate));
        }
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
