package gentlelanding.landing;

import gentlelanding.account.AccountId;
import gentlelanding.care.Feeling;
import gentlelanding.care.Phase;
import gentlelanding.landing.CheckIn.Document;
import gentlelanding.landing.CheckInPage.After;
import gentlelanding.landing.CheckInPage.AnswerView;
import gentlelanding.landing.CheckInPage.FeelingView;
import gentlelanding.landing.CheckInPage.GroupView;
import gentlelanding.landing.CheckInPage.Overview;
import gentlelanding.landing.CheckInPage.PhaseView;
import gentlelanding.landing.CheckInPage.SaidView;
import gentlelanding.plan.OwnQuestions;
import gentlelanding.plan.Plans;
import gentlelanding.ui.NotHere;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays out check-ins: the form of one phase, and all five at a glance. */
@Service
class CheckInPages {

    private final Landings landings;
    private final CheckIns checkIns;
    private final MomentPages moment;
    private final StillTrue stillTrue;
    private final NextStep next;
    private final Prompts prompts;
    private final Plans plans;
    private final Clock clock;

    CheckInPages(
            Landings landings,
            CheckIns checkIns,
            MomentPages moment,
            StillTrue stillTrue,
            NextStep next,
            Prompts prompts,
            Plans plans,
            Clock clock) {
        this.landings = landings;
        this.checkIns = checkIns;
        this.moment = moment;
        this.stillTrue = stillTrue;
        this.next = next;
        this.prompts = prompts;
        this.plans = plans;
        this.clock = clock;
    }

    /** @param typed what was just sent and could not be kept, or none: then what there is */
    @Transactional
    CheckInPage form(LandingId id, AccountId me, Phase phase, @Nullable CheckInForm typed, Locale locale) {
        var landing = landings.open(id, me);
        var seen = checkIns.of(id, me, phase);
        var kept = seen.mine().orElseGet(() -> Document.empty(landing.row().startedAt()));
        var said = typed == null ? kept : typed.shownOver(kept);
        var sending = typed == null ? seen.sending() : typed.sending();
        return new CheckInPage(
                id.value(),
                phase.name(),
                phase.slug(),
                landing.partner().orElse(null),
                groups(said.feelings()),
                prompts.settled(locale),
                said.settled() == null ? null : said.settled().toString(),
                prompts.of(phase, landing.side() == null, said.answers(), locale),
                questions(landing, me, phase),
                said.note() == null ? "" : said.note(),
                said.unsafe(),
                landing.partner().map(name -> prompts.sendings(name, locale)).orElse(Map.of()),
                sending.slug());
    }

    /** @param after the phase that was just kept, if one was */
    @Transactional
    Overview overview(LandingId id, AccountId me, @Nullable Phase after, Locale locale) {
        var version = stillTrue.versionFor(me, id).orElseThrow(NotHere::new);
        var landing = landings.open(id, me);
        var now = Phases.at(
                landing.document().evening(landing.row().startedAt()),
                landing.row().startedAt(),
                clock.instant());
        var alone = landing.side() == null;
        var all = checkIns.of(id, me);
        return new Overview(
                id.value(),
                landing.partner().orElse(null),
                version,
                landing.isOver(),
                all.stream()
                        .map(seen -> new PhaseView(
                                seen.phase().name(),
                                seen.phase().slug(),
                                seen.phase() == now && !landing.isOver(),
                                seen.mine()
                                        .map(said -> said(said, alone, locale))
                                        .orElse(null),
                                seen.sending().slug(),
                                seen.shown(),
                                seen.partners()
                                        .map(said -> said(said, alone, locale))
                                        .orElse(null)))
                        .toList(),
                after == null ? null : after(landing, me, all.get(after.ordinal()), locale));
    }

    private @Nullable OwnQuestions questions(Opened landing, AccountId me, Phase phase) {
        var side = landing.side();
        return plans.ownQuestions(side == null ? null : side.id(), me)
                .map(asked -> asked.in(phase))
                .filter(asked -> !asked.phases().isEmpty())
                .orElse(null);
    }

    private @Nullable After after(Opened landing, AccountId me, CheckIns.Seen seen, Locale locale) {
        return seen.mine()
                .map(said -> new After(
                        seen.phase().name(),
                        seen.phase().slug(),
                        said.unsafe(),
                        Integer.valueOf(1).equals(said.settled()),
                        next.of(seen.phase(), feelings(said.feelings()), moment.planFor(landing, me, locale), locale)))
                .orElse(null);
    }

    private SaidView said(Document said, boolean alone, Locale locale) {
        var answers = said.answers().entrySet().stream()
                .map(answer -> new AnswerView(prompts.words(answer.getKey(), alone, locale), answer.getValue()))
                .toList();
        return new SaidView(
                said.feelings(),
                said.settled() == null
                        ? null
                        : prompts.settled(locale).get(said.settled().toString()),
                answers,
                said.note());
    }

    private static List<GroupView> groups(List<String> chosen) {
        var groups = new LinkedHashMap<Feeling.Group, List<FeelingView>>();
        Arrays.stream(Feeling.Group.values())
                .forEach(group -> groups.put(
                        group,
                        Feeling.all().stream()
                                .filter(feeling -> feeling.group() == group)
                                .map(feeling -> new FeelingView(feeling.key(), chosen.contains(feeling.key())))
                                .toList()));
        return groups.entrySet().stream()
                .map(group -> new GroupView(group.getKey().slug(), group.getValue()))
                .toList();
    }

    private static List<Feeling> feelings(List<String> keys) {
        return keys.stream().map(Feeling::of).flatMap(Optional::stream).toList();
    }
}
