package gentlelanding.journey;

import gentlelanding.GentleLanding;
import gentlelanding.HeldClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The whole application over real HTTP, in the process of the test, which holds its clock; for real browsers across days. */
final class HeldServer implements AutoCloseable {

    private final HeldClock clock = new HeldClock();
    private final ConfigurableApplicationContext context;

    private HeldServer(String... settings) {
        var application = new SpringApplication(GentleLanding.class);
        application.addInitializers(
                beans -> ((GenericApplicationContext) beans).registerBean(Clock.class, () -> clock));
        try {
            var all = new ArrayList<>(List.of(
                    "--server.port=0",
                    "--landing.limits=off",
                    "--landing.data=" + Files.createTempDirectory("held").resolve("data")));
            all.addAll(List.of(settings));
            context = application.run(all.toArray(String[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static HeldServer start(String... settings) {
        return new HeldServer(settings);
    }

    /** One that several journeys share, which spares each of them its start; its clock goes on from one to the next. */
    static HeldServer shared() {
        return Shared.SERVER;
    }

    /** Where Exit leads from the shared one. */
    static String elsewhere() {
        return Shared.ELSEWHERE.address();
    }

    private static final class Shared {

        private static final NeutralSite ELSEWHERE = NeutralSite.start();
        private static final HeldServer SERVER = start("--landing.exit-url=" + ELSEWHERE.address());
    }

    HeldClock clock() {
        return clock;
    }

    /** What lies in its database, for whoever damages it. */
    JdbcTemplate jdbc() {
        return context.getBean(JdbcTemplate.class);
    }

    String address() {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    @Override
    public void close() {
        context.close();
    }
}
