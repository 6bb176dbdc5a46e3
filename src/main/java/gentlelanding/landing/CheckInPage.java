package gentlelanding.landing;

import gentlelanding.plan.OwnQuestions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The check-in of one phase, as its form is printed.
 *
 * @param partner missing where the reader is alone, and nothing can be sent
 * @param settled words by value, from 1 to 5
 * @param questions what the reader's own template asks in this phase; for their eyes, never kept or sent
 * @param sendings words by value
 */
record CheckInPage(
        UUID id,
        String phase,
        String slug,
        @Nullable String partner,
        List<GroupView> groups,
        Map<String, String> settled,
        @Nullable String chosenSettled,
        List<PromptView> prompts,
        @Nullable OwnQuestions questions,
        String note,
        boolean unsafe,
        Map<String, String> sendings,
        String chosenSending) {

    /** Feelings of one kind. */
    record GroupView(String slug, List<FeelingView> feelings) {}

    /** One feeling, chosen or not. */
    record FeelingView(String key, boolean chosen) {}

    /** One question; with {@code options} it is answered by a press, without by a few words. */
    record PromptView(String name, String words, Map<String, String> options, String answer) {}

    /** All phases of a landing at a glance; nothing on it counts, and nothing says what was left out. */
    record Overview(
            UUID id,
            @Nullable String partner,
            String version,
            boolean over,
            List<PhaseView> phases,
            @Nullable After after) {}

    /** @param mine what the reader kept, {@code partners} what the partner shows: each missing where there is none */
    record PhaseView(
            String value,
            String slug,
            boolean now,
            @Nullable SaidView mine,
            String sending,
            boolean shown,
            @Nullable SaidView partners) {}

    /** What somebody said, in words. */
    record SaidView(
            List<String> feelings,
            @Nullable String settled,
            List<AnswerView> answers,
            @Nullable String note) {}

    /** A prompt and what was said to it. */
    record AnswerView(String prompt, String words) {}

    /** What comes after keeping one: help first where somebody is not safe. */
    record After(String phase, String slug, boolean unsafe, boolean unsettled, NextStep.Step next) {}
}
