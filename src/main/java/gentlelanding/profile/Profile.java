package gentlelanding.profile;

import gentlelanding.account.AccountId;
import gentlelanding.vault.Sealed;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** One person's profile: whose it is and how often it changed; all that it says lies sealed. */
@Entity
@Table(name = "profile")
class Profile {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ProfileId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account", nullable = false, updatable = false))
    private AccountId account;

    @Embedded
    private Sealed document;

    @SuppressWarnings("NullAway.Init")
    protected Profile() {}

    Profile(ProfileId id, AccountId account, Sealed document) {
        this.id = id;
        this.account = account;
        this.document = document;
    }

    static Sealed.Place place(ProfileId id, AccountId owner) {
        return new Sealed.Place("profile", id.value(), owner.value());
    }

    ProfileId id() {
        return id;
    }

    Sealed.Place place() {
        return place(id, account);
    }

    /** Which saving this is, as a page shows it in {@code seen}. */
    long version() {
        return version == null ? 0 : version;
    }

    Sealed document() {
        return document;
    }

    void changeTo(Sealed now) {
        document = now;
    }
}
