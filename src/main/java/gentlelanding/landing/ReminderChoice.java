package gentlelanding.landing;

import gentlelanding.account.AccountId;
import gentlelanding.care.Phase;
import gentlelanding.vault.Sealed;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether, when and where somebody wants to be reminded; all of it sealed under their own key. */
@Entity
@Table(name = "reminder_choice")
class ReminderChoice {

    /** Phases that come late enough for a letter. */
    static final Set<Phase> LATER = EnumSet.complementOf(EnumSet.of(Phase.RIGHT_AWAY));

    /**
     * @param on off until somebody asks for it
     * @param bedtime the usual one; a time in the small hours is the night's
     * @param morning from when on the next days' questions come
     * @param words which of the neutral sentences, by the end of its key
     * @param address where letters go once it is confirmed
     * @param code a fingerprint of the code that confirms it, and until when it is good
     */
    record Document(
            boolean on,
            String zone,
            LocalTime bedtime,
            LocalTime morning,
            LocalTime quietFrom,
            LocalTime quietTo,
            Set<Phase> phases,
            String words,
            @Nullable String address,
            boolean confirmed,
            @Nullable String code,
            @Nullable Instant codeUntil,
            int tries) {

        static Document none() {
            return new Document(
                    false,
                    ZoneOffset.UTC.getId(),
                    LocalTime.of(22, 30),
                    LocalTime.of(11, 0),
                    LocalTime.of(23, 0),
                    LocalTime.of(8, 0),
                    LATER,
                    "note",
                    null,
                    false,
                    null,
                    null,
                    0);
        }

        /** The same choices with that address as it stands: confirmed, or with a code on its way. */
        Document reachedAt(
                @Nullable String where,
                boolean sure,
                @Nullable String fingerprint,
                @Nullable Instant until,
                int wrong) {
            return new Document(
                    on,
                    zone,
                    bedtime,
                    morning,
                    quietFrom,
                    quietTo,
                    phases,
                    words,
                    where,
                    sure,
                    fingerprint,
                    until,
                    wrong);
        }

        boolean sendsLetters() {
            return on && confirmed && address != null;
        }

        Hours hours() {
            return new Hours(ZoneId.of(zone), bedtime, morning, quietFrom, quietTo);
        }
    }

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "account"))
    private AccountId account;

    @Version
    private @Nullable Long version;

    @Embedded
    private Sealed document;

    @SuppressWarnings("NullAway.Init")
    protected ReminderChoice() {}

    ReminderChoice(AccountId account, Sealed document) {
        this.account = account;
        this.document = document;
    }

    static Sealed.Place place(AccountId account) {
        return new Sealed.Place("reminder_choice", account.value(), account.value());
    }

    AccountId account() {
        return account;
    }

    Sealed document() {
        return document;
    }

    void reseal(Sealed now) {
        document = now;
    }
}
