package gentlelanding.journey;

import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.Wire;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/** What two people saw of their plan while both looked all the time, at each replica in turn. */
final class Watched {

    private static final int AFTERWARDS = 4;

    private final Queue<Look> looks = new ConcurrentLinkedQueue<>();
    private final Semaphore looked = new Semaphore(0);

    /** One look at the page, from when to when; one that was not answered is none. */
    private record Look(long began, long ended, int status, boolean open) {}

    interface Deed {
        void happens(Watched watching) throws Exception;
    }

    private Watched() {}

    /** Both look from before it happens until after it has. */
    static Watched during(WiredPair pair, List<Integer> replicas, Deed deed) throws Exception {
        var watched = new Watched();
        var over = new AtomicBoolean();
        var ready = new CountDownLatch(2);
        var people = List.of(pair.alex(), pair.sam()).stream()
                .map(person -> new Thread(() -> watched.look(person, pair.plan(), replicas, over, ready)))
                .toList();
        people.forEach(Thread::start);
        ready.await();
        try {
            deed.happens(watched);
        } finally {
            over.set(true);
            for (var person : people) {
                person.join();
            }
        }
        return watched;
    }

    private void look(Wire person, String plan, List<Integer> replicas, AtomicBoolean over, CountDownLatch ready) {
        var left = AFTERWARDS;
        for (var turn = 0; left > 0; turn++) {
            left -= over.get() ? 1 : 0;
            var at = person.twin(replicas.get(turn % replicas.size()));
            var began = System.nanoTime();
            try {
                var page = at.get(plan);
                looks.add(new Look(
                        began, System.nanoTime(), page.statusCode(), page.body().contains("data-line")));
            } catch (UncheckedIOException e) {
                // That replica is dead; the other one answers.
            }
            ready.countDown();
            looked.release();
        }
    }

    void awaitLooks(int many) throws InterruptedException {
        looked.drainPermits();
        looked.acquire(many);
    }

    /** Once either has seen it, whoever looks from then on sees it. */
    void wereInStep() {
        assertThat(looks).allSatisfy(look -> assertThat(look.status()).isIn(200, 303));
        looks.stream()
                .filter(Look::open)
                .mapToLong(Look::ended)
                .min()
                .ifPresent(seen -> assertThat(looks)
                        .filteredOn(look -> look.began() > seen)
                        .allSatisfy(look -> assertThat(look.open()).isTrue()));
    }

    boolean isOpen() {
        return looks.stream().anyMatch(Look::open);
    }

    int many() {
        return looks.size();
    }
}
