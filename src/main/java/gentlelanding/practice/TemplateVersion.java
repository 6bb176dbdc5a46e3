package gentlelanding.practice;

import gentlelanding.account.AccountId;
import gentlelanding.vault.Sealed;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.springframework.data.domain.Persistable;

/** A template as it was published once; it never changes, and stays for as long as its template does. */
@Entity
@Table(name = "template_version")
class TemplateVersion implements Persistable<TemplateVersion.Id> {

    /** A template's versions are numbered from one. */
    @Embeddable
    record Id(
            @Embedded @AttributeOverride(name = "value", column = @Column(name = "template"))
            TemplateId template,

            int number)
            implements Serializable {}

    @EmbeddedId
    private Id id;

    @Embedded
    private Sealed document;

    @SuppressWarnings("NullAway.Init")
    protected TemplateVersion() {}

    TemplateVersion(Id id, Sealed document) {
        this.id = id;
        this.document = document;
    }

    static Sealed.Place place(Id id, AccountId owner) {
        return new Sealed.Place("template_version/" + id.number(), id.template().value(), owner.value());
    }

    @Override
    public Id getId() {
        return id;
    }

    /** Only ever inserted; asking first whether one is there would cost a statement. */
    @Override
    public boolean isNew() {
        return true;
    }

    Sealed document() {
        return document;
    }
}
