package gentlelanding.plan;

import gentlelanding.account.AccountId;
import gentlelanding.care.Catalogue;
import gentlelanding.care.Phase;
import gentlelanding.matching.Matching;
import gentlelanding.matching.SoloPlan;
import gentlelanding.matching.SoloPlan.Outcome;
import gentlelanding.profile.ProfileId;
import gentlelanding.profile.Profiles;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The plan of one person alone, from one of their profiles; and the card that they may show to somebody. */
@Service
class SoloPlans {

    private final Profiles profiles;
    private final MessageSource words;

    SoloPlans(Profiles profiles, MessageSource words) {
        this.profiles = profiles;
        this.words = words;
    }

    /** A plan of one's own as its page prints it. */
    record Page(
            ProfileId profile,
            String name,
            List<PlanPage.PhaseView> phases,
            List<LineView> toFindATimeFor,
            List<LineView> boundaries,
            List<PlanPage.AboutView> about,
            @Nullable String supporter,
            @Nullable OwnQuestions questions) {

        public boolean isEmpty() {
            return phases.isEmpty() && toFindATimeFor.isEmpty() && boundaries.isEmpty();
        }
    }

    /** What a card shows: needs, boundaries and parts of about me that their owner shows, and nothing else. */
    record Card(ProfileId profile, List<Entry> needs, List<Entry> boundaries, List<PlanPage.AboutView> about) {

        /** A care item by its name. */
        record Entry(String item, String outcome, String name) {}
    }

    /** @param chosen none: the profile that was changed last */
    @Transactional
    Page page(AccountId me, @Nullable ProfileId chosen, Locale locale) {
        var id = profileOf(me, chosen);
        var profile = profiles.contentsOf(id, me);
        var frozen = Frozen.of(profile);
        var say = new Say(words, locale);
        var plan = Matching.alone(frozen.member(), Catalogue.builtIn());
        var lines = plan.lines().stream().map(line -> view(line, say)).toList();
        return new Page(
                id,
                profile.name(),
                phases(lines, say),
                lines.stream()
                        .filter(line -> line.phase() == null && !line.outcome().equals("boundary"))
                        .toList(),
                lines.stream().filter(line -> line.outcome().equals("boundary")).toList(),
                PlanPages.about(frozen.shown(), say),
                profile.about().supporter().text(),
                questions(id, me).orElse(null));
    }

    /** What the template of that profile asks, or of the one that the plan is made of where none was chosen. */
    @Transactional
    Optional<OwnQuestions> questions(@Nullable ProfileId chosen, AccountId me) {
        return profiles.questionsOf(profileOf(me, chosen), me).map(OwnQuestions::of);
    }

    @Transactional
    Card card(AccountId me, @Nullable ProfileId chosen, Locale locale) {
        var id = profileOf(me, chosen);
        var frozen = Frozen.of(profiles.contentsOf(id, me));
        var say = new Say(words, locale);
        var lines = Matching.alone(frozen.member(), Catalogue.builtIn()).lines();
        return new Card(
                id,
                lines.stream()
                        .filter(line -> line.outcome() != Outcome.BOUNDARY)
                        .map(line -> entry(line, say))
                        .toList(),
                lines.stream()
                        .filter(line -> line.outcome() == Outcome.BOUNDARY && line.shown())
                        .map(line -> entry(line, say))
                        .toList(),
                PlanPages.about(frozen.shown(), say));
    }

    private ProfileId profileOf(AccountId me, @Nullable ProfileId chosen) {
        return chosen != null ? chosen : profiles.lastAnsweredOf(me).orElseGet(() -> profiles.firstOf(me));
    }

    private static List<PlanPage.PhaseView> phases(List<LineView> lines, Say say) {
        return Arrays.stream(Phase.values())
                .map(phase -> {
                    var here = lines.stream()
                            .filter(line -> phase.name().equals(line.phase()))
                            .toList();
                    return new PlanPage.PhaseView(
                            phase.name(),
                            phase.slug(),
                            Steps.of(here, say),
                            here.stream().filter(LineView::later).toList(),
                            List.of(),
                            List.of(),
                            PlanPages.prompts(phase, "plan.prompt.alone.", say));
                })
                .filter(phase -> !phase.steps().isEmpty() || !phase.later().isEmpty())
                .toList();
    }

    private static Card.Entry entry(SoloPlan.Line line, Say say) {
        return new Card.Entry(
                line.item(), LineWords.slug(line.outcome()), say.item(line.item(), line.ownItem(), "name"));
    }

    private static LineView view(SoloPlan.Line line, Say say) {
        var name = say.item(line.item(), line.ownItem(), "name");
        var sentence = switch (line.outcome()) {
            case FOR_MYSELF -> say.item(line.item(), line.ownItem(), "self");
            case TO_ASK_FOR -> say.of("plan.solo.to-ask-for", say.item(line.item(), line.ownItem(), "need"));
            case BOUNDARY -> name;
        };
        return new LineView(
                line.item(),
                LineWords.slug(line.outcome()),
                "me",
                line.essential(),
                line.phase() == null ? null : line.phase().name(),
                line.step(),
                line.later(),
                say.tint(line.item(), line.ownItem()),
                sentence,
                null,
                line.duration() == null
                        ? null
                        : say.of("care.duration." + LineWords.slug(Objects.requireNonNull(line.duration()))),
                line.note() == null || line.note().isBlank() ? List.of() : List.of(line.note()),
                say.of("plan.because.alone." + line.because().key()),
                null,
                List.of(),
                null,
                null);
    }
}
