package gentlelanding.vault;

import gentlelanding.operating.Command;
import gentlelanding.operating.OperatingException;
import gentlelanding.operating.ServerCommand;
import org.springframework.stereotype.Component;

/** The jar's command that makes every key anew. */
@Component
class RotatingKeys implements ServerCommand {

    private final Rotating rotating;

    RotatingKeys(Rotating rotating) {
        this.rotating = rotating;
    }

    @Override
    public Command command() {
        return Command.ROTATE_KEYS;
    }

    @Override
    public String run(String argument) {
        try {
            var done = rotating.rotate();
            return "Made new keys for " + done.owners() + " owners and sealed " + done.documents() + " documents anew."
                    + (done.unopened() == 0
                            ? ""
                            : "\n" + done.unopened() + " documents did not open and were left as they are.")
                    + "\nThe key file is new: keep a copy of it. Earlier copies are needed for earlier backups alone.";
        } catch (UnsafeStartException | IllegalStateException e) {
            throw new OperatingException(e.getMessage() + " What was done stays done; try again to go on.");
        }
    }
}
