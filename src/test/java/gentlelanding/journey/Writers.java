package gentlelanding.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/** Some people who write at once while something else happens. */
record Writers(List<Writer> people) {

    interface Deed {
        void happens(Semaphore acknowledgements) throws Exception;
    }

    static Writers on(int port, int many) {
        return new Writers(IntStream.range(0, many)
                .mapToObj(number -> new Writer(port, number))
                .toList());
    }

    /** Everybody writes from before it happens until it has; how many writes were acknowledged and not waited for. */
    int during(Deed deed) throws Exception {
        var stopped = new AtomicBoolean();
        var acknowledgements = new Semaphore(0);
        var threads = Executors.newFixedThreadPool(people.size());
        people.forEach(writer -> threads.execute(() -> writer.writeUntil(stopped, acknowledgements)));
        try {
            acknowledgements.acquire(people.size());
            acknowledgements.release(people.size());
            deed.happens(acknowledgements);
        } finally {
            stopped.set(true);
            threads.shutdown();
            assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        }
        return acknowledgements.availablePermits();
    }

    /** Nobody is signed out, and everything acknowledged can be read. */
    void haveLostNothing() {
        assertThat(people).allSatisfy(writer -> assertThat(writer.lost()).isZero());
    }
}
