package gentlelanding.reflection;

import gentlelanding.account.AccountId;
import gentlelanding.vault.Sealed;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How a person wants to look back: how long it is kept, and which suggestions they do not want again. */
@Entity
@Table(name = "looking_back")
class Keeping {

    /** What lies sealed in it: suggestions that were put aside, for good. */
    record Document(Set<String> putAside) {

        static final Document NONE = new Document(Set.of());

        Document and(String suggestion) {
            var all = new TreeSet<>(putAside);
            all.add(suggestion);
            return new Document(all);
        }
    }

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "account"))
    private AccountId account;

    @Version
    private @Nullable Long version;

    @Column(name = "keep_days")
    private @Nullable Integer keepDays;

    @Embedded
    private Sealed document;

    @SuppressWarnings("NullAway.Init")
    protected Keeping() {}

    Keeping(AccountId account, Sealed document) {
        this.account = account;
        this.document = document;
    }

    static Sealed.Place place(AccountId account) {
        return new Sealed.Place("looking_back", account.value(), account.value());
    }

    AccountId account() {
        return account;
    }

    /** How many days things are kept; empty: until their person takes them out. */
    Optional<Integer> days() {
        return Optional.ofNullable(keepDays);
    }

    void keepFor(@Nullable Integer days) {
        keepDays = days;
    }

    Sealed document() {
        return document;
    }

    void reseal(Sealed now) {
        document = now;
    }
}
