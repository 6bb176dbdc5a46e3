package gentlelanding.partnership;

import gentlelanding.vault.Vault;
import java.util.Optional;

/** How an invitation stands for one of the two; the inviter learns no more than that somebody has used the code. */
public enum Invited {
    OPEN,
    ASKED,
    OVER,
    JOINED;

    /** For whoever gave the code or used it; empty where there is nothing for them any more. */
    public static Optional<Invited> of(boolean gaveIt, boolean isUsed, boolean isOver) {
        if (gaveIt) {
            return Optional.of(isOver ? OVER : isUsed ? ASKED : OPEN);
        }
        return isUsed && !isOver ? Optional.of(JOINED) : Optional.empty();
    }

    /** Tells this state from every other that the same address can come to. */
    public String version(Vault vault) {
        return vault.mark("state", name());
    }
}
