package gentlelanding.practice;

import gentlelanding.account.AccountId;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Every practitioner's templates. */
interface TemplateRows extends Repository<Template, TemplateId> {

    Template save(Template template);

    Optional<Template> findById(TemplateId id);

    Optional<Template> findByIdAndAccount(TemplateId id, AccountId account);

    List<Template> findByAccount(AccountId account);

    @Query("select template from Template template where template.reported = true and template.takenDown = false"
            + " order by template.id.value")
    List<Template> reported();

    void delete(Template template);

    /** The template, for whoever changes it: the next one who wants to waits. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select template from Template template where template.id = :id and template.account = :account")
    Optional<Template> lock(TemplateId id, AccountId account);

    /** Marks it as reported, unless it is already; its version stays, since its practitioner's pages show that. */
    @Modifying(flushAutomatically = true)
    @Query(
            "update Template template set template.reported = true where template.id = :id and template.reported = false")
    int report(TemplateId id);
}
