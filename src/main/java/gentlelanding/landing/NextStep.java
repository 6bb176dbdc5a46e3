package gentlelanding.landing;

import gentlelanding.care.Feeling;
import gentlelanding.care.Phase;
import gentlelanding.plan.PlanInWords;
import gentlelanding.plan.PlanInWords.LineInWords;
import gentlelanding.plan.PlanInWords.StepInWords;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The one kind thing that a check-in ends in.
 *
 * <pre>
 *   something hard was felt ─ a line of the plan that helps with it ─ or what one can do alone ─┐
 *   nothing hard, or no word ─ the next line of the plan for this phase ─ or the phase's own words ─┴─ one step
 * </pre>
 */
@Component
class NextStep {

    private final MessageSource words;

    NextStep(MessageSource words) {
        this.words = words;
    }

    /** @param common what is said of the feeling; missing where none was named */
    record Step(String from, String words, @Nullable String common) {}

    Step of(Phase phase, List<Feeling> feelings, Optional<PlanInWords> plan, Locale locale) {
        var hardest = feelings.stream().filter(Feeling::isHard).min(Comparator.comparing(NextStep::urgency));
        var common = hardest.or(() -> feelings.stream().findFirst())
                .map(feeling -> say("landing.common." + feeling.group().slug(), locale));
        var found = hardest.flatMap(feeling -> inThePlan(feeling, phase, plan).or(() -> alone(feeling, plan, locale)))
                .or(() -> firstOf(phase, plan))
                .orElseGet(() -> new Step("phase", say("landing.next." + phase.slug(), locale), null));
        return new Step(found.from(), found.words(), common.orElse(null));
    }

    /** What the body asks for comes first, then what is loud, then what is quiet. */
    private static int urgency(Feeling feeling) {
        return switch (feeling.group()) {
            case BODY -> 0;
            case HARD_LIVELY -> 1;
            case HARD_QUIET -> 2;
            default -> 3;
        };
    }

    /** In this phase if it can be, otherwise wherever it stands. */
    private static Optional<Step> inThePlan(Feeling feeling, Phase phase, Optional<PlanInWords> plan) {
        return feeling.care().stream()
                .flatMap(item -> Stream.concat(lines(plan, phase), lines(plan, null))
                        .filter(line -> line.item().equals(item)))
                .findFirst()
                .map(line -> new Step("plan", line.sentence(), null));
    }

    private static Optional<Step> firstOf(Phase phase, Optional<PlanInWords> plan) {
        return lines(plan, phase).findFirst().map(line -> new Step("plan", line.sentence(), null));
    }

    /** What one does not want is never proposed. */
    private Optional<Step> alone(Feeling feeling, Optional<PlanInWords> plan, Locale locale) {
        var unwanted = plan.stream()
                .flatMap(words -> words.boundaries().stream())
                .filter(line -> !line.receiver().equals("partner"))
                .map(LineInWords::item)
                .toList();
        var own = words.getMessage("landing.own-care." + feeling.key(), null, null, locale);
        return Stream.concat(
                        Stream.ofNullable(own),
                        feeling.care().stream()
                                .filter(item -> !unwanted.contains(item))
                                .map(item -> words.getMessage("care." + item + ".self", null, null, locale))
                                .filter(Objects::nonNull))
                .findFirst()
                .map(sentence -> new Step("own-care", sentence, null));
    }

    /** Lines from which the reader receives something, the essential ones first. */
    private static Stream<LineInWords> lines(Optional<PlanInWords> plan, @Nullable Phase phase) {
        return plan.stream()
                .flatMap(words -> words.phases().stream())
                .filter(there -> phase == null || there.phase() == phase)
                .flatMap(there -> there.steps().stream())
                .map(StepInWords::lines)
                .flatMap(List::stream)
                .filter(line ->
                        !line.receiver().equals("partner") && !line.later() && !"not-today".equals(line.today()))
                .sorted(Comparator.comparing(LineInWords::essential).reversed());
    }

    private String say(String key, Locale locale) {
        return Objects.requireNonNull(words.getMessage(key, null, locale));
    }
}
