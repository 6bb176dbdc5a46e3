package gentlelanding.plan;

import gentlelanding.account.AccountId;
import gentlelanding.care.Phase;
import gentlelanding.partnership.PartnershipId;
import gentlelanding.ui.Conflict;
import gentlelanding.ui.NotHere;
import gentlelanding.vault.Vault;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The pages on which the two change their plan. */
@Service
class AdjustmentPages {

    private final Plans plans;
    private final PlanPages pages;
    private final PlanMemberRows members;
    private final InStep inStep;
    private final Vault vault;
    private final MessageSource words;

    AdjustmentPages(
            Plans plans, PlanPages pages, PlanMemberRows members, InStep inStep, Vault vault, MessageSource words) {
        this.plans = plans;
        this.pages = pages;
        this.members = members;
        this.inStep = inStep;
        this.vault = vault;
        this.words = words;
    }

    /** Empty where there is no plan. */
    @Transactional(readOnly = true)
    Optional<SettlePage> settle(PartnershipId id, AccountId me, Locale locale) {
        return plans.open(id, me).map(plan -> {
            var page = pages.page(plan, locale);
            var mine = Sides.of(members.findBoth(id), me).mine();
            var own =
                    mine.merged() == null ? null : vault.open(PlanMember.place(mine.id()), mine.merged(), Frozen.class);
            return new SettlePage(
                    page.partner(),
                    page.revision(),
                    page.toTalkAbout().stream()
                            .map(line -> new SettlePage.ToSettle(line, page.holdsBack(line) || isRefused(line, own)))
                            .toList(),
                    inStep.versionOf(plans.progressOf(id, me)));
        });
    }

    private static boolean isRefused(LineView line, @Nullable Frozen own) {
        return line.receiver().equals("partner") && own != null && Settlement.isRefused(line.item(), own.preferences());
    }

    /** Empty where there is no plan; {@link NotHere} where the line that it is about is not in it. */
    @Transactional(readOnly = true)
    Optional<AdjustmentsPage> page(PartnershipId id, AccountId me, AdjustmentForm form, Locale locale) {
        return plans.open(id, me).map(plan -> {
            var say = new Say(words, locale);
            var page = pages.page(plan, locale);
            return new AdjustmentsPage(
                    page.partner(),
                    page.revision(),
                    line(page, form).orElse(null),
                    plan.adjustmentWords(say).all(plan.document()),
                    page.adjusted().unfitting(),
                    form,
                    phases(say),
                    steps(say),
                    givers(say, page.partner()));
        });
    }

    /** Both versions; a {@link Conflict} where one of them is not there any more. */
    @Transactional(readOnly = true)
    StalePage stale(PartnershipId id, AccountId me, AdjustmentForm form, Locale locale) {
        var now = plans.open(id, me).orElseThrow(Conflict::new);
        var seen = seen(id, me, form.revisionSeen(), now);
        var say = new Say(words, locale);
        var page = pages.page(now, locale);
        return stale(seen, now, form.fields(), locale)
                .saying(
                        sent(seen, form, say),
                        line(page, form).map(LineView::words).orElseGet(() -> say.of("plan.revision", now.revision())));
    }

    /** Likewise, for somebody who was about to agree. */
    @Transactional(readOnly = true)
    StalePage staleAgreement(PartnershipId id, AccountId me, int revision, Locale locale) {
        var now = plans.open(id, me).orElseThrow(Conflict::new);
        var seen = seen(id, me, revision, now);
        var say = new Say(words, locale);
        return stale(seen, now, new LinkedHashMap<>(), locale)
                .saying(
                        say.of("plan.stale.agree", say.of("plan.revision", revision)),
                        say.of("plan.revision", now.revision()));
    }

    private StalePage stale(Opened seen, Opened now, Map<String, String> again, Locale locale) {
        again.put("revision", String.valueOf(now.revision()));
        var partner = now.side().partnerName();
        var differences = new Differences(new Say(words, locale), partner)
                .between(pages.page(seen.asAgreed(), locale), pages.page(now.asAgreed(), locale));
        return new StalePage(partner, now.revision(), "", "", differences, again);
    }

    private Opened seen(PartnershipId id, AccountId me, int revision, Opened now) {
        if (revision >= now.revision()) {
            throw new Conflict();
        }
        try {
            return plans.open(id, me, revision);
        } catch (NotHere gone) {
            throw new Conflict();
        }
    }

    private static String sent(Opened seen, AdjustmentForm form, Say say) {
        var adjustments = seen.adjustmentWords(say);
        if (form.takesBack()) {
            return adjustments.all(seen.document()).stream()
                    .filter(entry -> form.numberOf().stream().anyMatch(number -> number == entry.number()))
                    .map(entry -> say.of("plan.stale.undo", entry.words()))
                    .findFirst()
                    .orElse("");
        }
        try {
            var laid = seen.document().laid();
            var adjustment = new ReadingAdjustment(form, laid, seen.viewer(), 0).read();
            var line = adjustment.lines().stream()
                    .flatMap(name -> laid.line(name).stream())
                    .findFirst();
            return adjustments.words(adjustment, line.orElse(null));
        } catch (RefusedAdjustment unreadable) {
            return form.tidyWords();
        }
    }

    private static Optional<LineView> line(PlanPage page, AdjustmentForm form) {
        return Differences.lines(page).values().stream()
                .filter(line -> (line.item().equals(form.item()) || line.mark().equals(form.item()))
                        && line.receiver().equals(Objects.requireNonNullElse(form.receiver(), line.receiver())))
                .findFirst();
    }

    private static Map<String, String> phases(Say say) {
        var phases = new LinkedHashMap<String, String>();
        List.of(Phase.values()).forEach(phase -> phases.put(phase.name(), say.of("care.phase." + phase.slug())));
        return phases;
    }

    private static Map<String, String> steps(Say say) {
        var steps = new LinkedHashMap<String, String>();
        steps.put("", say.of("plan.adjust.step.any"));
        List.of("1", "2").forEach(step -> steps.put(step, say.of("plan.step." + step)));
        return steps;
    }

    private static Map<String, String> givers(Say say, String partner) {
        var givers = new LinkedHashMap<String, String>();
        Arrays.asList("me", "partner", "both")
                .forEach(giver -> givers.put(giver, say.of("plan.adjust.giver." + giver, partner)));
        return givers;
    }
}
