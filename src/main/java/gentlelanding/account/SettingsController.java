package gentlelanding.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** One page that leads to everything a person can set. */
@Controller
class SettingsController {

    private final List<SettingsEntry> entries;
    private final AccountSession session;

    SettingsController(List<SettingsEntry> entries, AccountSession session) {
        this.entries = entries;
        this.session = session;
    }

    @GetMapping("/settings")
    String show(HttpServletRequest request, Model model) {
        model.addAttribute("sections", sections(session.temporaryUntil(request).isPresent()));
        return "account/settings";
    }

    private Map<String, List<SettingsEntry>> sections(boolean temporary) {
        var sections = new LinkedHashMap<String, List<SettingsEntry>>();
        Arrays.stream(SettingsEntry.Section.values()).forEach(section -> {
            var those = entries.stream()
                    .filter(entry -> entry.section() == section && (entry.forTemporary() || !temporary))
                    .sorted(Comparator.comparingInt(SettingsEntry::order))
                    .toList();
            if (!those.isEmpty()) {
                sections.put(
                        "account.settings."
                                + section.name()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', '-'),
                        those);
            }
        });
        return sections;
    }

    @Configuration
    static class Entries {

        @Bean
        SettingsEntry wordsInSettings() {
            return new SettingsEntry("/settings/words", "account.words", SettingsEntry.Section.YOURS, 0, true);
        }

        @Bean
        SettingsEntry coverInSettings() {
            return new SettingsEntry("/settings/cover", "account.cover", SettingsEntry.Section.QUIET, 6, false);
        }

        @Bean
        SettingsEntry factorsInSettings() {
            return new SettingsEntry(
                    "/settings/factors", "account.factors", SettingsEntry.Section.SIGNING_IN, 1, false);
        }

        @Bean
        SettingsEntry passkeysInSettings() {
            return new SettingsEntry(
                    "/settings/passkeys", "account.passkeys", SettingsEntry.Section.SIGNING_IN, 2, false);
        }

        @Bean
        SettingsEntry authenticatorInSettings() {
            return new SettingsEntry(
                    "/settings/authenticator", "account.authenticator", SettingsEntry.Section.SIGNING_IN, 3, false);
        }

        @Bean
        SettingsEntry recoveryInSettings() {
            return new SettingsEntry(
                    "/settings/recovery", "account.recovery", SettingsEntry.Section.SIGNING_IN, 4, false);
        }

        @Bean
        SettingsEntry devicesInSettings() {
            return new SettingsEntry(
                    "/settings/devices", "account.devices", SettingsEntry.Section.SIGNING_IN, 5, false);
        }

        @Bean
        SettingsEntry eventsInSettings() {
            return new SettingsEntry("/settings/events", "account.events", SettingsEntry.Section.SIGNING_IN, 6, false);
        }

        @Bean
        SettingsEntry exportInSettings() {
            return new SettingsEntry("/settings/export", "account.export", SettingsEntry.Section.YOURS, 1, true);
        }

        @Bean
        SettingsEntry importInSettings() {
            return new SettingsEntry("/settings/import", "account.import", SettingsEntry.Section.YOURS, 2, true);
        }

        @Bean
        SettingsEntry closeInSettings() {
            return new SettingsEntry("/settings/close", "account.close", SettingsEntry.Section.YOURS, 9, true);
        }
    }
}
