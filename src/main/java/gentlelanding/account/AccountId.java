package gentlelanding.account;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

/** Stands for a person everywhere; says nothing of who that is or when they came. */
@Embeddable
public record AccountId(UUID value) implements Serializable, Principal {

    static AccountId random() {
        return new AccountId(UUID.randomUUID());
    }

    @Override
    public String getName() {
        return value.toString();
    }
}
