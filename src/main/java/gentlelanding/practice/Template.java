package gentlelanding.practice;

import gentlelanding.account.AccountId;
import gentlelanding.vault.Sealed;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A practitioner's template as it lies on their desk. Nothing in it ever changes because somebody uses it. */
@Entity
@Table(name = "care_template")
class Template {

    /**
     * What lies sealed in it, under the practitioner's key.
     *
     * @param changed the version in which a part last changed, by the part's name
     */
    record Document(CareTemplate draft, Map<String, Long> changed, Instant madeAt) {}

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private TemplateId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account", nullable = false, updatable = false))
    private AccountId account;

    @Column(name = "published", nullable = false)
    private int published;

    @Column(name = "withdrawn", nullable = false)
    private boolean withdrawn;

    @Column(name = "taken_down", nullable = false)
    private boolean takenDown;

    @Column(name = "reported", nullable = false)
    private boolean reported;

    @Embedded
    private Sealed document;

    @SuppressWarnings("NullAway.Init")
    protected Template() {}

    Template(TemplateId id, AccountId account, Sealed document) {
        this.id = id;
        this.account = account;
        this.document = document;
    }

    static Sealed.Place place(TemplateId id, AccountId owner) {
        return new Sealed.Place("care_template", id.value(), owner.value());
    }

    TemplateId id() {
        return id;
    }

    AccountId account() {
        return account;
    }

    Sealed.Place place() {
        return place(id, account);
    }

    long version() {
        return version == null ? 0 : version;
    }

    Sealed document() {
        return document;
    }

    void changeTo(Sealed now) {
        document = now;
    }

    /** The number of the newest version; 0 before the first. */
    int published() {
        return published;
    }

    int publishNext() {
        withdrawn = false;
        return ++published;
    }

    boolean isWithdrawn() {
        return withdrawn;
    }

    boolean isTakenDown() {
        return takenDown;
    }

    /** Whether anybody may start from it. */
    boolean isOpen() {
        return published > 0 && !withdrawn && !takenDown;
    }

    void withdraw(boolean away) {
        withdrawn = away;
    }

    void takeDown() {
        takenDown = true;
    }
}
