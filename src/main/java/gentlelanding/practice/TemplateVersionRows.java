package gentlelanding.practice;

import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Every published version of every template. */
interface TemplateVersionRows extends Repository<TemplateVersion, TemplateVersion.Id> {

    TemplateVersion save(TemplateVersion version);

    Optional<TemplateVersion> findById(TemplateVersion.Id id);

    @Modifying(flushAutomatically = true)
    @Query("delete from TemplateVersion version where version.id.template = :template")
    void deleteOf(TemplateId template);
}
