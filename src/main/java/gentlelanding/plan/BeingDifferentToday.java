package gentlelanding.plan;

import gentlelanding.account.AccountId;
import gentlelanding.matching.SharedPlan.Line;
import gentlelanding.matching.SharedPlan.Member;
import gentlelanding.matching.SharedPlan.Receiving;
import gentlelanding.partnership.PartnershipId;
import gentlelanding.partnership.Partnerships;
import gentlelanding.ui.Conflict;
import gentlelanding.ui.NotHere;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a line of the agreed plan be less, or be asked about first, until the day ends; merges nothing, raises nothing. */
@Service
class BeingDifferentToday {

    private final Partnerships partnerships;
    private final PlanRows plans;
    private final PlanRevisionRows revisions;
    private final Revising revising;
    private final TodaysChanges today;

    BeingDifferentToday(
            Partnerships partnerships,
            PlanRows plans,
            PlanRevisionRows revisions,
            Revising revising,
            TodaysChanges today) {
        this.partnerships = partnerships;
        this.plans = plans;
        this.revisions = revisions;
        this.revising = revising;
        this.today = today;
    }

    /**
     * A change as a form sends it; nothing in it can be trusted yet.
     *
     * @param change empty: as planned after all
     * @param zone where the one who sends it is
     */
    record Form(
            @Nullable String item,
            @Nullable String receiver,
            @Nullable String change,
            @Nullable String zone) {

        Optional<Today.Kind> kind() {
            var name = Objects.requireNonNullElse(change, "")
                    .toUpperCase(Locale.ROOT)
                    .replace('-', '_');
            return Arrays.stream(Today.Kind.values())
                    .filter(kind -> kind.name().equals(name))
                    .findFirst();
        }

        boolean isAsPlanned() {
            return change != null && change.isEmpty();
        }

        List<Receiving> lines(Member me) {
            return new AdjustmentForm(null, null, item, receiver, null, null, null, null, null, null, null, null)
                    .linesFor(me);
        }

        /** A zone that nobody knows is none at all: then the day ends as it does at Greenwich. */
        ZoneId zoneOrUtc() {
            try {
                return zone == null || zone.length() > 60 ? ZoneOffset.UTC : ZoneId.of(zone);
            } catch (DateTimeException unknown) {
                return ZoneOffset.UTC;
            }
        }
    }

    /** @throws RefusedAdjustment where there is no such line, or no such change */
    @Transactional
    void change(PartnershipId id, AccountId me, Form form) {
        var side = partnerships.of(id, me).orElseThrow(NotHere::new);
        var plan = plans.findAndHold(id).orElseThrow(NotHere::new);
        var agreed = revisions.findAgreed(id).orElseThrow(Conflict::new).getRevision();
        var viewer = Opened.memberOf(side);
        var lines = linesIn(revising.open(agreed).laid(), form.lines(viewer));
        var before = today.of(plan);
        if (form.isAsPlanned()) {
            today.keep(plan, before.without(viewer, lines));
            return;
        }
        var kind = form.kind().orElseThrow(() -> refused("change", "plan.today.error.change"));
        var until = Today.endOfDay(today.now(), form.zoneOrUtc());
        today.keep(plan, before.with(new Today.Change(viewer, lines, kind, until)));
    }

    private static List<Receiving> linesIn(Laid laid, List<Receiving> names) {
        var lines = names.stream()
                .flatMap(name -> laid.line(name).stream())
                .filter(line -> line.outcome().takesTime())
                .map(Line::receiving)
                .toList();
        if (names.isEmpty() || lines.size() < names.size()) {
            throw refused("item", "plan.today.error.item");
        }
        return lines;
    }

    private static RefusedAdjustment refused(String field, String key) {
        return new RefusedAdjustment(Map.of(field, key));
    }
}
