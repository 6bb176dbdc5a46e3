package gentlelanding.journey;

import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.Wire;
import java.io.UncheckedIOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Where people come in, each by a wire of their own, whichever server answers behind it. */
record Door(Supplier<Wire> wires) {

    interface Deed {
        void happens() throws Exception;
    }

    static Door at(int port) {
        return new Door(() -> new Wire(port));
    }

    /** Waits until it has answered well that many times running, half a second apart. */
    void opens(int times) {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        var good = 0;
        while (good < times && System.nanoTime() < end) {
            good = statusOf(wires.get(), "/help-now") == 200 ? good + 1 : 0;
            LockSupport.parkNanos(500_000_000);
        }
        assertThat(good).isEqualTo(times);
    }

    WiredPair couple() {
        return WiredPair.on(wires.get(), wires.get());
    }

    /** Four people write and four windows read without a pause while it happens: each is answered well each time. */
    void nobodyNotices(String what, Deed deed) throws Exception {
        var answers = new ConcurrentHashMap<Integer, Integer>();
        var stopped = new AtomicBoolean();
        var writers = IntStream.range(0, 4)
                .mapToObj(number -> new Writer(wires.get(), number))
                .toList();
        var couple = couple();
        var threads = Executors.newFixedThreadPool(8);
        writers.forEach(writer -> threads.execute(() -> writer.writeUntil(stopped, new Semaphore(0))));
        for (var reader = 0; reader < 4; reader++) {
            threads.execute(() -> {
                while (!stopped.get()) {
                    answers.merge(statusOf(couple.alex(), couple.plan()), 1, Integer::sum);
                }
            });
        }

        deed.happens();

        stopped.set(true);
        threads.shutdown();
        assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        System.out.printf(
                "%s under load: %s, unanswered writes %s%n",
                what, answers, writers.stream().map(Writer::unanswered).toList());
        assertThat(answers).containsOnlyKeys(200);
        assertThat(writers).allSatisfy(writer -> {
            assertThat(writer.lost()).isZero();
            assertThat(writer.unanswered()).isZero();
        });
    }

    private static int statusOf(Wire wire, String path) {
        try {
            return wire.get(path).statusCode();
        } catch (UncheckedIOException e) {
            return 0;
        }
    }
}
