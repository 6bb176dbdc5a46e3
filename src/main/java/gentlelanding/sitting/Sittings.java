package gentlelanding.sitting;

import gentlelanding.account.AccountId;
import gentlelanding.account.DeviceLeft;
import gentlelanding.account.SharedDevice;
import gentlelanding.partnership.Partnerships;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** The life of a sitting: begun by two at once, and ended with everything that nobody keeps. */
@Service
class Sittings {

    private final SittingRows rows;
    private final SittingSideRows sides;
    private final SharedDevice device;
    private final Partnerships partnerships;
    private final TransactionOperations transaction;

    Sittings(
            SittingRows rows,
            SittingSideRows sides,
            SharedDevice device,
            Partnerships partnerships,
            TransactionOperations transaction) {
        this.rows = rows;
        this.sides = sides;
        this.device = device;
        this.partnerships = partnerships;
        this.transaction = transaction;
    }

    /** A sitting that has just begun, and one of the two. */
    record Begun(SittingId id, AccountId either) {}

    /**
     * Joins two people at once, each with a temporary account: whoever sits side by side needs no code and no yes.
     *
     * @param start what each of them begins with
     */
    @Transactional
    Begun begin(String firstName, String secondName, Consumer<AccountId> start) {
        var first = device.open(firstName);
        var second = device.open(secondName);
        start.accept(first);
        start.accept(second);
        var id = SittingId.random();
        rows.saveAndFlush(new Sitting(id, partnerships.joinAtOnce(first, firstName, second, secondName)));
        sides.save(new SittingSide(new SittingSide.Id(id, 1), first));
        sides.save(new SittingSide(new SittingSide.Id(id, 2), second));
        return new Begun(id, first);
    }

    /**
     * Ends it for both. What nobody keeps is destroyed at once; what somebody holds a code for waits for them, as long as
     * a temporary account lasts.
     */
    void end(SittingId id) {
        var left = Objects.requireNonNull(transaction.execute(status -> leave(id)));
        left.forEach(device::destroy);
        device.close(id.value());
    }

    private List<AccountId> leave(SittingId id) {
        rows.findAndHold(id).ifPresent(Sitting::end);
        return sides.findBoth(id).stream()
                .filter(SittingSide::isLeft)
                .map(SittingSide::account)
                .toList();
    }

    @EventListener
    void end(DeviceLeft left) {
        end(new SittingId(left.sitting()));
    }
}
