package gentlelanding.account;

import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Keeps slow hashes from slowing everyone: however many sign in, one core is left for whoever reads. Those who find no place
 * wait a second at most, and not at all where so many wait already that they would in vain.
 */
@Component
public class Hashing {

    /** As many as one place can serve within the second that they wait, slow machines too. */
    private static final int WAITING_FOR_EACH_PLACE = 10;

    private final int atOnce = placesOn(Runtime.getRuntime().availableProcessors());
    private final Semaphore places = new Semaphore(atOnce);
    private final String nobodysHash;

    Hashing(PasswordEncoder passwords) {
        this.nobodysHash = String.valueOf(passwords.encode("a password that nobody has"));
    }

    static int placesOn(int cores) {
        return Math.max(1, cores - 1);
    }

    /** What an unknown name is checked against, so that it takes as long as a known one. */
    public String nobodysHash() {
        return nobodysHash;
    }

    /** Does slow work with hashes in one of the places; 429 where none comes free in time. */
    public <T> T limited(Supplier<T> hash) {
        try {
            if (places.getQueueLength() >= WAITING_FOR_EACH_PLACE * atOnce || !places.tryAcquire(1, TimeUnit.SECONDS)) {
                throw new TooBusyException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooBusyException();
        }
        try {
            return hash.get();
        } finally {
            places.release();
        }
    }

    @Configuration
    static class Encoders {

        /** OWASP's minimum for Argon2id: 19,456 KiB, two passes, one lane. Older kinds are upgraded at sign-in. */
        @Bean
        static PasswordEncoder passwordEncoder() {
            var argon2 = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
            return new DelegatingPasswordEncoder(
                    "argon2", Map.of("argon2", argon2, "bcrypt", new BCryptPasswordEncoder()));
        }
    }
}
