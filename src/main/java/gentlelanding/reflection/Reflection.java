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
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One page of a person's journal; nobody else ever reads it. */
@Entity
@Table(name = "reflection")
class Reflection {

    /**
     * What lies sealed in it, under its person's own key.
     *
     * @param landing the one it is about, if any
     * @param helped what was said of lines, by the key of their care item
     * @param sentTo the name of whoever was sent the last two, if anybody was
     * @param called the words of lines that no catalogue names, by the same keys
     * @param zone where it was written, as the browser said it
     */
    record Document(
            @Nullable UUID landing,
            String text,
            Map<String, Helped> helped,
            String appreciation,
            String change,
            @Nullable String sentTo,
            @Nullable Map<String, String> called,
            @Nullable String zone) {

        /** Never null: the first pages kept no such words. */
        @Override
        public Map<String, String> called() {
            return called == null ? Map.of() : called;
        }
    }

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ReflectionId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account"))
    private AccountId account;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Embedded
    private Sealed document;

    @SuppressWarnings("NullAway.Init")
    protected Reflection() {}

    Reflection(ReflectionId id, AccountId account, Instant writtenAt, Sealed document) {
        this.id = id;
        this.account = account;
        this.writtenAt = writtenAt;
        this.document = document;
    }

    static Sealed.Place place(ReflectionId id, AccountId account) {
        return new Sealed.Place("reflection", id.value(), account.value());
    }

    ReflectionId id() {
        return id;
    }

    Sealed.Place place() {
        return place(id, account);
    }

    Instant writtenAt() {
        return writtenAt;
    }

    Sealed document() {
        return document;
    }
}
