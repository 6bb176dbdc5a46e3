package gentlelanding.practice;

import gentlelanding.account.AccountId;
import gentlelanding.ui.NotHere;
import gentlelanding.vault.Code;
import gentlelanding.vault.Vault;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The codes of a practitioner's templates: made, limited in time, taken back; never counted. */
@Service
class HandOuts {

    private static final String PURPOSE = "hand-out";

    private final TemplateRows templates;
    private final HandOutRows rows;
    private final Vault vault;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    HandOuts(TemplateRows templates, HandOutRows rows, Vault vault, Clock clock) {
        this.templates = templates;
        this.rows = rows;
        this.vault = vault;
        this.clock = clock;
    }

    /** A code as its practitioner sees it. */
    record Open(UUID id, String code, @Nullable Instant until, boolean over, Instant madeAt) {}

    /** Nothing of this template is published yet, so there is nothing that a code could lead to. */
    static class NothingPublishedException extends RuntimeException {}

    @Transactional(readOnly = true)
    List<Open> of(TemplateId id, AccountId person) {
        owned(id, person);
        return rows.findByTemplate(id).stream()
                .map(handOut -> open(handOut, person))
                .sorted(Comparator.comparing(Open::madeAt).reversed().thenComparing(Open::id))
                .toList();
    }

    @Transactional(readOnly = true)
    Open one(TemplateId id, AccountId person, UUID handOut) {
        owned(id, person);
        return open(rows.findByIdAndTemplate(handOut, id).orElseThrow(NotHere::new), person);
    }

    /** Makes a code, for any number of people, that ends after this time or not at all. */
    @Transactional
    UUID make(TemplateId id, AccountId person, @Nullable Duration life) {
        var template = templates.lock(id, person).orElseThrow(NotHere::new);
        if (template.published() == 0) {
            throw new NothingPublishedException();
        }
        if (rows.findByTemplate(id).size() >= Room.HAND_OUTS) {
            throw new Desk.TooManyException();
        }
        var handOut = UUID.randomUUID();
        var code = Code.drawn(random).value();
        var now = clock.instant();
        var sealed = vault.seal(HandOut.place(handOut, person), new HandOut.Document(code, now));
        rows.save(new HandOut(handOut, id, fingerprint(code), life == null ? null : now.plus(life), sealed));
        return handOut;
    }

    /** From now on the code leads nowhere; what was started with it stays. */
    @Transactional
    void takeBack(TemplateId id, AccountId person, UUID handOut) {
        owned(id, person);
        rows.delete(rows.findByIdAndTemplate(handOut, id).orElseThrow(NotHere::new));
    }

    /** The template that a code somebody typed leads to, if it leads anywhere. */
    @Transactional(readOnly = true)
    Optional<Template> templateBehind(String typed) {
        return Code.typed(typed)
                .flatMap(code -> rows.findByCodeFingerprint(fingerprint(code.value())))
                .filter(handOut -> !handOut.isOver(clock.instant()))
                .flatMap(handOut -> templates.findById(handOut.template()))
                .filter(Template::isOpen);
    }

    private void owned(TemplateId id, AccountId person) {
        templates.findByIdAndAccount(id, person).orElseThrow(NotHere::new);
    }

    private Open open(HandOut handOut, AccountId person) {
        var document = vault.open(HandOut.place(handOut.id(), person), handOut.document(), HandOut.Document.class);
        return new Open(
                handOut.id(),
                new Code(document.code()).shown(),
                handOut.expiresAt().orElse(null),
                handOut.isOver(clock.instant()),
                document.madeAt());
    }

    private byte[] fingerprint(String code) {
        return vault.fingerprint(PURPOSE, code);
    }
}
