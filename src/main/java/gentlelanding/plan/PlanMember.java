package gentlelanding.plan;

import gentlelanding.account.AccountId;
import gentlelanding.partnership.PartnershipId;
import gentlelanding.profile.ProfileId;
import gentlelanding.vault.Sealed;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** One partner's side of the plan: which profile they bring, and their answers as they stood when they pressed ready. */
@Entity
@Table(name = "plan_member")
class PlanMember {

    /** Each partner has one side in each partnership. */
    @Embeddable
    record Id(
            @Embedded @AttributeOverride(name = "value", column = @Column(name = "partnership"))
            PartnershipId partnership,

            @Embedded @AttributeOverride(name = "value", column = @Column(name = "account"))
            AccountId account)
            implements Serializable {}

    @EmbeddedId
    private Id id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "profile"))
    private @Nullable ProfileId profile;

    @Column(name = "ready")
    private boolean ready;

    /** What goes into the next merge, under this person's own key. */
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "frozen"))
    private @Nullable Sealed frozen;

    /** What went into the last one. */
    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "merged"))
    private @Nullable Sealed merged;

    @SuppressWarnings("NullAway.Init")
    protected PlanMember() {}

    PlanMember(Id id) {
        this.id = id;
    }

    /** The place does not tell the next merge from the last: the very bytes move from one to the other. */
    static Sealed.Place place(Id id) {
        return new Sealed.Place(
                "plan_member", id.partnership().value(), id.account().value());
    }

    Id id() {
        return id;
    }

    @Nullable
    ProfileId profile() {
        return profile;
    }

    boolean isReady() {
        return ready;
    }

    @Nullable
    Sealed frozen() {
        return frozen;
    }

    @Nullable
    Sealed merged() {
        return merged;
    }

    void bring(ProfileId chosen) {
        profile = chosen;
    }

    void pressReady(Sealed answers) {
        frozen = answers;
        ready = true;
    }

    void takeReadyBack() {
        frozen = null;
        ready = false;
    }

    void merge() {
        merged = frozen;
        takeReadyBack();
    }

    void forget() {
        merged = null;
        takeReadyBack();
    }
}
