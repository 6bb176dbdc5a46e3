package gentlelanding;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.SerializationUtils;

/** Every web test shares one application over an embedded database in memory, and a clock that it holds. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:web;DB_CLOSE_DELAY=-1;WRITE_DELAY=0",
            "landing.data=target/web-test",
            "landing.key-file=target/web-test/${random.uuid}.key"
        })
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({HeldClock.InTests.class, CountedStatements.InTests.class})
public abstract class WebTest {

    /** As long as each other; of one word no more than a thousand people can be told apart. */
    protected static final List<String> SIGN_IN_WORDS = List.of("heron", "egret", "snipe", "finch", "stork");

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @Autowired
    protected MockMvc mvc;

    @Autowired
    protected JdbcTemplate jdbc;

    @Autowired
    protected HeldClock clock;

    /** Lets that time go by, in which everybody signed in anew on the device they have: a session lasts half a day. */
    protected void pass(Duration time) {
        passTo(clock.instant().plus(time));
    }

    protected void passTo(Instant later) {
        clock.passTo(later);
        jdbc.update(
                "update spring_session_attributes set attribute_bytes = ? where attribute_name = 'ends'",
                SerializationUtils.serialize(
                        clock.instant().plus(Duration.ofHours(12)).toEpochMilli()));
    }

    /** What all of these come to, done by that many threads at once. */
    protected static <T> List<T> atOnce(int threads, List<Callable<T>> deeds) throws Exception {
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var done = new ArrayList<T>();
            for (var deed : pool.invokeAll(deeds)) {
                done.add(deed.get());
            }
            return done;
        } finally {
            pool.shutdown();
        }
    }

    /** A browser in which nobody is signed in. */
    protected Browser stranger() {
        return new Browser(mvc);
    }

    /** A browser in which a new person of that display name has just signed up. */
    protected Browser person(String displayName) {
        var number = PEOPLE.incrementAndGet();
        return person(displayName, SIGN_IN_WORDS.get(number % SIGN_IN_WORDS.size()), "seven quiet lanterns " + number);
    }

    /** The same with a sign-in name that begins with that word, and with that passphrase. */
    protected Browser person(String displayName, String word, String passphrase) {
        var browser = stranger();
        browser.get("/sign-up");
        var page = browser.post(
                "/sign-up", "word", word, "password", passphrase, "displayName", displayName, "adult", "true");
        if (page.status() != 303) {
            throw new AssertionError("Signing up failed: " + page.status() + page.text());
        }
        browser.get("/welcome");
        return browser;
    }
}
