package gentlelanding.practice;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Every hand-out. */
interface HandOutRows extends Repository<HandOut, UUID> {

    HandOut save(HandOut handOut);

    Optional<HandOut> findByCodeFingerprint(byte[] fingerprint);

    Optional<HandOut> findByIdAndTemplate(UUID id, TemplateId template);

    List<HandOut> findByTemplate(TemplateId template);

    void delete(HandOut handOut);

    @Modifying(flushAutomatically = true)
    @Query("delete from HandOut handOut where handOut.template = :template")
    void deleteOf(TemplateId template);
}
