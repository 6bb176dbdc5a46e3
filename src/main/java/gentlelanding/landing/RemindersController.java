package gentlelanding.landing;

import gentlelanding.account.AccountId;
import gentlelanding.account.SettingsEntry;
import gentlelanding.account.SignedIn;
import gentlelanding.account.StepUp;
import gentlelanding.landing.ReminderChoice.Document;
import gentlelanding.mail.Mailer;
import gentlelanding.ui.FieldErrors;
import gentlelanding.ui.Notice;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Reminders, off until somebody asks for them. */
@Controller
@RequestMapping("/settings/reminders")
class RemindersController {

    private static final String HERE = "/settings/reminders";

    private final Reminders reminders;
    private final ConfirmingAddress confirming;
    private final CheckInTimes times;
    private final Mailer mailer;
    private final FieldErrors told;
    private final MessageSource words;
    private final StepUp stepUp;

    RemindersController(
            Reminders reminders,
            ConfirmingAddress confirming,
            CheckInTimes times,
            Mailer mailer,
            FieldErrors told,
            MessageSource words,
            StepUp stepUp) {
        this.stepUp = stepUp;
        this.times = times;
        this.reminders = reminders;
        this.confirming = confirming;
        this.mailer = mailer;
        this.told = told;
        this.words = words;
    }

    @GetMapping
    ModelAndView show(@SignedIn AccountId me, Locale locale) {
        return page(me, locale, HttpStatus.OK);
    }

    @PostMapping
    Object keep(@SignedIn AccountId me, RemindersForm form, HttpServletRequest request, Locale locale) {
        var before = reminders.choiceOf(me);
        var errors = form.errors();
        if (!errors.isEmpty()) {
            return page(me, locale, HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("typed", form)
                    .addObject("errors", told.inWords(errors));
        }
        var address = form.address() == null || !mailer.sends()
                ? null
                : form.address().strip();
        if (address != null && !address.isEmpty() && !isConfirmed(address, before)) {
            // Letters to somebody else would tell them when there is a landing
            stepUp.demand(request);
        }
        reminders.choose(me, form.over(before));
        if (address != null) {
            try {
                confirming.ask(me, address);
            } catch (Mailer.NotSentException away) {
                return page(me, locale, HttpStatus.UNPROCESSABLE_CONTENT)
                        .addObject("typed", form)
                        .addObject("errors", told.inWords(Map.of("address", "landing.reminders.error.mail")));
            }
        }
        return Notice.SAVED.on(HERE);
    }

    @PostMapping("/confirm")
    Object confirm(@SignedIn AccountId me, @RequestParam(defaultValue = "") String code, Locale locale) {
        if (!confirming.confirm(me, code)) {
            return page(me, locale, HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("errors", told.inWords(Map.of("code", "landing.reminders.error.code")));
        }
        return Notice.SAVED.on(HERE);
    }

    /** The times of one's own check-ins, for a calendar that reminds where no letters come. */
    @GetMapping("/times.ics")
    ResponseEntity<byte[]> times(@SignedIn AccountId me, Locale locale) {
        var file = ContentDisposition.attachment().filename("times.ics").build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/calendar;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(times.fileFor(me, locale));
    }

    @Bean
    static SettingsEntry remindersInSettings() {
        return new SettingsEntry(HERE, "landing.reminders", SettingsEntry.Section.QUIET, 5, true);
    }

    private static boolean isConfirmed(String address, ReminderChoice.Document before) {
        return before.confirmed() && address.equals(before.address());
    }

    private ModelAndView page(AccountId me, Locale locale, HttpStatus status) {
        var chosen = reminders.choiceOf(me);
        var phases = new LinkedHashMap<String, String>();
        ReminderChoice.LATER.forEach(phase -> phases.put(phase.name(), say("care.phase." + phase.slug(), locale)));
        var sentences = new LinkedHashMap<String, String>();
        RemindersForm.WORDS.forEach(word -> sentences.put(word, say("landing.reminder." + word, locale)));
        var page = new ModelAndView("landing/reminders", status);
        page.addObject("chosen", chosen);
        page.addObject("typed", typed(chosen));
        page.addObject("phases", phases);
        page.addObject("sentences", sentences);
        page.addObject("sends", mailer.sends());
        page.addObject("ahead", times.isAnyAheadOf(me));
        page.addObject("waiting", chosen.code() != null);
        page.addObject("unsure", chosen.address() != null && !chosen.confirmed() && chosen.code() == null);
        return page;
    }

    private static RemindersForm typed(Document chosen) {
        return new RemindersForm(
                chosen.on(),
                chosen.zone().equals("Z") ? "" : chosen.zone(),
                chosen.bedtime().toString(),
                chosen.morning().toString(),
                chosen.quietFrom().toString(),
                chosen.quietTo().toString(),
                chosen.phases().stream().map(Enum::name).toList(),
                chosen.words(),
                orEmpty(chosen.address()));
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private String say(String key, Locale locale) {
        return Objects.requireNonNull(words.getMessage(key, null, locale));
    }
}
