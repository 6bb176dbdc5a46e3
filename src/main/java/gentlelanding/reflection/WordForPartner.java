package gentlelanding.reflection;

import gentlelanding.account.AccountId;
import gentlelanding.partnership.PartnershipId;
import gentlelanding.vault.Sealed;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** Something that one partner sent the other, held until they open it; the sender never learns whether they did. */
@Entity
@Table(name = "word_for_partner")
class WordForPartner {

    /** What lies sealed in it, under the key of the two: what was good, and what the two might change. */
    record Document(String appreciation, String change) {}

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private WordId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "partnership"))
    private PartnershipId partnership;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "sender"))
    private AccountId sender;

    @Column(name = "opened")
    private boolean opened;

    @Embedded
    private Sealed document;

    @SuppressWarnings("NullAway.Init")
    protected WordForPartner() {}

    WordForPartner(WordId id, PartnershipId partnership, AccountId sender, Sealed document) {
        this.id = id;
        this.partnership = partnership;
        this.sender = sender;
        this.document = document;
    }

    static Sealed.Place place(WordId id, PartnershipId partnership) {
        return new Sealed.Place("word_for_partner", id.value(), partnership.value());
    }

    WordId id() {
        return id;
    }

    PartnershipId partnership() {
        return partnership;
    }

    Sealed.Place place() {
        return place(id, partnership);
    }

    boolean isFrom(AccountId person) {
        return sender.equals(person);
    }

    boolean isOpened() {
        return opened;
    }

    void open() {
        opened = true;
    }

    Sealed document() {
        return document;
    }
}
