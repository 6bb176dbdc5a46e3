package gentlelanding.partnership;

import gentlelanding.account.AccountId;
import gentlelanding.vault.Sealed;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Two people who plan together, and the names by which they knew each other when it began. */
@Entity
@Table(name = "partnership")
public class Partnership {

    /** What lies sealed in a partnership, under its own key. */
    record Document(String firstName, String secondName) {}

    /** A partnership as one of its two members sees it. */
    public record Side(
            PartnershipId id, AccountId me, AccountId partner, String myName, String partnerName, boolean first) {}

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private PartnershipId id;

    @Version
    private @Nullable Long version;

    @Embedded
    private Pair pair;

    @Embedded
    private Sealed document;

    @SuppressWarnings("NullAway.Init")
    protected Partnership() {}

    Partnership(PartnershipId id, Pair pair, Sealed document) {
        this.id = id;
        this.pair = pair;
        this.document = document;
    }

    static Sealed.Place place(PartnershipId id) {
        UUID row = id.value();
        return new Sealed.Place("partnership", row, row);
    }

    public PartnershipId id() {
        return id;
    }

    Pair pair() {
        return pair;
    }

    Sealed document() {
        return document;
    }

    Side asSeenBy(AccountId member, Document names) {
        return pair.first().equals(member)
                ? new Side(id, member, pair.second(), names.firstName(), names.secondName(), true)
                : new Side(id, member, pair.first(), names.secondName(), names.firstName(), false);
    }
}
