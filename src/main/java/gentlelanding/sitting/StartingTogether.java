package gentlelanding.sitting;

import gentlelanding.account.AccountId;
import gentlelanding.account.Limit;
import gentlelanding.account.Limits;
import gentlelanding.account.SharedDevice;
import gentlelanding.practice.CareTemplates;
import gentlelanding.practice.HandedOut;
import gentlelanding.profile.StartingFromTemplate;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * What both sides of a sitting start from: nothing, a built-in template, one behind a code, or one of whoever is signed in
 * and hands their device over. Each side gets a copy; that it was used is kept nowhere.
 */
@Component
class StartingTogether {

    private final CareTemplates templates;
    private final StartingFromTemplate starting;
    private final SharedDevice device;
    private final Limits limits;

    StartingTogether(CareTemplates templates, StartingFromTemplate starting, SharedDevice device, Limits limits) {
        this.templates = templates;
        this.starting = starting;
        this.device = device;
        this.limits = limits;
    }

    /**
     * A beginning for each of two people.
     *
     * @param handedOut whether somebody handed it to them, so that they may begin where registration is closed
     */
    record Start(boolean handedOut, Consumer<AccountId> each) {}

    /** Empty where this names nothing that can be started from. */
    Optional<Start> from(String template, HttpServletRequest request, Locale locale) {
        if (template.isEmpty()) {
            return Optional.of(new Start(false, person -> {}));
        }
        return templates
                .builtIn(template, locale)
                .map(builtIn -> new Start(false, person -> starting.from(person, builtIn)))
                .or(() -> handedOut(template, request)
                        .map(version -> new Start(true, person -> starting.from(person, version))));
    }

    private Optional<HandedOut> handedOut(String template, HttpServletRequest request) {
        return device.personIn(request)
                .flatMap(person -> templates.own(template, person))
                .or(() -> limits.guess(Limit.TEMPLATE_CODE, request, () -> templates.behind(template)));
    }
}
