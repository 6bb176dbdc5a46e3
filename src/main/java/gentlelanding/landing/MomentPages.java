package gentlelanding.landing;

import gentlelanding.account.AccountId;
import gentlelanding.care.Phase;
import gentlelanding.landing.MomentPage.PhaseView;
import gentlelanding.landing.MomentPage.SignView;
import gentlelanding.landing.MomentPage.SignalView;
import gentlelanding.landing.MomentPage.StepView;
import gentlelanding.plan.PlanInWords;
import gentlelanding.plan.PlanInWords.LineInWords;
import gentlelanding.plan.Plans;
import gentlelanding.ui.NotHere;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays out the page in the moment from the plan that counts. */
@Service
class MomentPages {

    private static final Set<Signal> APART = EnumSet.of(Signal.CLOSER, Signal.MORE_SPACE);

    private final Landings landings;
    private final Plans plans;
    private final StillTrue stillTrue;
    private final CheckIns checkIns;
    private final MessageSource words;

    MomentPages(Landings landings, Plans plans, StillTrue stillTrue, CheckIns checkIns, MessageSource words) {
        this.words = words;
        this.checkIns = checkIns;
        this.landings = landings;
        this.plans = plans;
        this.stillTrue = stillTrue;
    }

    /** The version is read first: whatever changes while the rest is read is noticed by the first look after it. */
    @Transactional
    MomentPage of(LandingId id, AccountId me, Locale locale) {
        var version = stillTrue.versionFor(me, id).orElseThrow(NotHere::new);
        var landing = landings.open(id, me);
        var plan = planFor(landing, me, locale);
        var steps = Steps.of(plan);
        var document = landing.document();
        var at = steps.at(new Place(document.phase(), document.line()));
        var mine = document.pressedBy(landing.first());
        var partners = document.pressedBy(!landing.first());
        return new MomentPage(
                id.value(),
                landing.partner().orElse(null),
                version,
                landing.isOver(),
                plan.filter(words -> !words.phases().isEmpty()).isPresent(),
                phases(document.phase()),
                view(steps, at, locale),
                steps.placeAt(at - 1),
                steps.placeAt(at + 1),
                Arrays.stream(Signal.values())
                        .map(signal -> new SignalView(signal.slug(), signal == mine))
                        .toList(),
                slug(mine),
                slug(partners),
                mine != null && partners != null && EnumSet.of(mine, partners).equals(APART),
                signs(plan, landing),
                plan.stream()
                        .flatMap(MomentPages::lines)
                        .anyMatch(line -> line.item().equals("no-phones")),
                checkIns.isAnythingFromThePartner(id, me));
    }

    /** What both agreed to; of one alone, their own. */
    Optional<PlanInWords> planFor(Opened landing, AccountId me, Locale locale) {
        return landing.side() == null
                ? Optional.of(plans.ownInWords(me, locale))
                : plans.agreedInWords(landing.side().id(), me, locale);
    }

    private static List<PhaseView> phases(Phase current) {
        return Arrays.stream(Phase.values())
                .map(phase -> new PhaseView(phase.name(), phase.slug(), phase == current))
                .toList();
    }

    private StepView view(Steps steps, int at, Locale locale) {
        var step = steps.all().get(at);
        var next = at + 1 < steps.all().size() ? steps.all().get(at + 1) : null;
        var line = step.line();
        return new StepView(
                step.place().phase().slug(),
                line == null ? null : line.sentence(),
                line == null ? List.of() : details(line, locale),
                next == null
                                || next.line() == null
                                || next.place().phase() != step.place().phase()
                        ? null
                        : next.line().sentence(),
                step.apart());
    }

    /** That something is only nice to have helps while a plan is made, and not any more now. */
    private List<String> details(LineInWords line, Locale locale) {
        var nice = words.getMessage("plan.tag.welcome", null, locale);
        return Stream.concat(
                        Stream.of(
                                        optional(line.todayInWords()),
                                        optional(line.duration()),
                                        optional(line.tag()).filter(tag -> !tag.equals(nice)))
                                .flatMap(Optional::stream),
                        line.notes().stream().limit(1))
                .limit(2)
                .toList();
    }

    private static @Nullable String slug(@Nullable Signal signal) {
        return signal == null ? null : signal.slug();
    }

    private static Optional<String> optional(@Nullable String words) {
        return Optional.ofNullable(words);
    }

    private static List<SignView> signs(Optional<PlanInWords> plan, Opened landing) {
        var shown = plan.stream()
                .flatMap(words -> words.about().stream())
                .filter(part -> part.part().equals("signs"))
                .map(part -> new SignView(landing.partner().orElse(null), part.words()));
        var agreed = plan.stream()
                .flatMap(MomentPages::lines)
                .filter(line -> line.item().equals("agreed-signal"))
                .flatMap(line -> line.notes().stream())
                .distinct()
                .map(note -> new SignView(null, note));
        return Stream.concat(shown, agreed).toList();
    }

    private static Stream<LineInWords> lines(PlanInWords plan) {
        return plan.phases().stream().flatMap(phase -> phase.steps().stream()).flatMap(step -> step.lines().stream());
    }
}
