package gentlelanding.account;

import gentlelanding.vault.Vault;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/**
 * Writes into every form of a signed-in page whom it was made for, sealed: when the session ends before the form is sent,
 * what was typed still finds its owner, and nobody else.
 */
@Component
class FormOwner {

    static final String FIELD = "for";
    private static final String PURPOSE = "form-owner";
    private static final String MARK = FormOwner.class.getName();

    private final Vault vault;
    private final AccountSession session;
    private final Clock clock;

    FormOwner(Vault vault, AccountSession session, Clock clock) {
        this.vault = vault;
        this.session = session;
        this.clock = clock;
    }

    /** @param until when their account ended unless it was kept; null where it lasted already */
    private record Owner(AccountId person, @Nullable Instant until) {

        static Owner in(String text) {
            var parts = text.split("/");
            return new Owner(
                    new AccountId(UUID.fromString(parts[0])),
                    parts.length > 1 ? Instant.ofEpochMilli(Long.parseLong(parts[1])) : null);
        }

        String text() {
            return person.value() + (until == null ? "" : "/" + until.toEpochMilli());
        }
    }

    /** Whom the form in this request was made for. */
    Optional<AccountId> of(HttpServletRequest request) {
        return ownerIn(request).map(Owner::person);
    }

    /** The same where their account was a temporary one then, and for as long as it would have been. */
    Optional<AccountId> whileTemporary(HttpServletRequest request) {
        return ownerIn(request)
                .filter(owner -> owner.until() != null && clock.instant().isBefore(owner.until()))
                .map(Owner::person);
    }

    private Optional<Owner> ownerIn(HttpServletRequest request) {
        var sealed = request.getParameter(FIELD);
        return sealed == null
                ? Optional.empty()
                : vault.openFromTransit(PURPOSE, sealed)
                        .map(bytes -> Owner.in(new String(bytes, StandardCharsets.UTF_8)));
    }

    /** All forms of one page carry the same. */
    private Optional<String> markOnceFor(HttpServletRequest request) {
        if (request.getAttribute(MARK) instanceof String mark) {
            return Optional.of(mark);
        }
        var mark = markFor(request);
        mark.ifPresent(made -> request.setAttribute(MARK, made));
        return mark;
    }

    private Optional<String> markFor(HttpServletRequest request) {
        if (request.getUserPrincipal() == null) {
            return Optional.empty();
        }
        var person = new AccountId(UUID.fromString(request.getUserPrincipal().getName()));
        var owner = new Owner(person, session.temporaryUntil(request).orElse(null));
        return Optional.of(vault.sealForTransit(PURPOSE, owner.text().getBytes(StandardCharsets.UTF_8)));
    }

    /** Puts the mark beside the token that Spring Security already writes into every form. */
    @Configuration
    static class InEveryForm {

        @Bean
        static BeanPostProcessor markedForms(ObjectProvider<FormOwner> owner) {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof RequestDataValueProcessor processor && !(bean instanceof Marking)
                            ? new Marking(processor, owner)
                            : bean;
                }
            };
        }
    }

    private record Marking(RequestDataValueProcessor others, ObjectProvider<FormOwner> owner)
            implements RequestDataValueProcessor {

        @Override
        public String processAction(HttpServletRequest request, String action, String method) {
            return others.processAction(request, action, method);
        }

        @Override
        public String processFormFieldValue(
                HttpServletRequest request, @Nullable String name, String value, String type) {
            return others.processFormFieldValue(request, name, value, type);
        }

        @Override
        public @Nullable Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
            var fields = others.getExtraHiddenFields(request);
            if (fields != null && !fields.isEmpty()) {
                owner.getObject().markOnceFor(request).ifPresent(mark -> fields.put(FIELD, mark));
            }
            return fields;
        }

        @Override
        public String processUrl(HttpServletRequest request, String url) {
            return others.processUrl(request, url);
        }
    }
}
