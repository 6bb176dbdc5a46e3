package gentlelanding.practice;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Every published version of every template. */
interface TemplateVersionRows extends Repository<TemplateVersion, TemplateVersion.Id> {

    TemplateVersion save(TemplateVersion version);

    Optional<TemplateVersion> findById(TemplateVersion.Id id);

    @Query(
            "select version from TemplateVersion version where version.id.template = :template order by version.id.number")
    List<TemplateVersion> findAllOf(TemplateId template);

    @Modifying(flushAutomatically = true)
    @Query("delete from TemplateVersion version where version.id.template = :template")
    void deleteOf(TemplateId template);
}
