package gentlelanding.account;

import gentlelanding.vault.Vault;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
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

    FormOwner(Vault vault) {
        this.vault = vault;
    }

    Optional<AccountId> of(HttpServletRequest request) {
        var sealed = request.getParameter(FIELD);
        return sealed == null
                ? Optional.empty()
                : vault.openFromTransit(PURPOSE, sealed)
                        .map(bytes -> new AccountId(UUID.fromString(new String(bytes, StandardCharsets.UTF_8))));
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
        return request.getUserPrincipal() == null
                ? Optional.empty()
                : Optional.of(vault.sealForTransit(
                        PURPOSE, request.getUserPrincipal().getName().getBytes(StandardCharsets.UTF_8)));
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
