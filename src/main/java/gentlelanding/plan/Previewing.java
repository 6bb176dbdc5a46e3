package gentlelanding.plan;

import gentlelanding.account.AccountId;
import gentlelanding.care.Answer;
import gentlelanding.care.CareItem;
import gentlelanding.care.Catalogue;
import gentlelanding.care.Need;
import gentlelanding.care.Offer;
import gentlelanding.care.OwnItem;
import gentlelanding.care.Phase;
import gentlelanding.care.Preferences;
import gentlelanding.matching.Matching;
import gentlelanding.matching.MemberProfile;
import gentlelanding.matching.SharedPlan.Line;
import gentlelanding.matching.SharedPlan.Member;
import gentlelanding.matching.SharedPlan.Outcome;
import gentlelanding.matching.SharedPlan.Reason;
import gentlelanding.partnership.PartnershipId;
import gentlelanding.partnership.Partnerships;
import gentlelanding.profile.Profiles;
import gentlelanding.ui.NotHere;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows someone everything of theirs that their partner could learn, before they say ready: merges with imagined
 * partners who need everything, and never a look at the partner's own answers.
 */
@Service
class Previewing {

    /** In an imagined merge, the person themselves. */
    private static final Member ME = Member.FIRST;

    private final Partnerships partnerships;
    private final Profiles profiles;
    private final PlanMemberRows members;
    private final Settled settled;
    private final MessageSource words;

    Previewing(
            Partnerships partnerships,
            Profiles profiles,
            PlanMemberRows members,
            Settled settled,
            MessageSource words) {
        this.settled = settled;
        this.partnerships = partnerships;
        this.profiles = profiles;
        this.members = members;
        this.words = words;
    }

    /** Everything that the partner could read, in the very sentences in which they would read it. */
    record Page(
            String partner,
            List<LineView> needs,
            List<LineView> unmet,
            List<LineView> offers,
            List<LineView> boundaries,
            List<PlanPage.AboutView> about,
            List<Settled.Said> settled) {

        public boolean isEmpty() {
            return settled.isEmpty() && needs.isEmpty() && offers.isEmpty() && boundaries.isEmpty() && about.isEmpty();
        }
    }

    @Transactional
    Page of(PartnershipId id, AccountId me, Locale locale) {
        var side = partnerships.of(id, me).orElseThrow(NotHere::new);
        var chosen = Sides.of(members.findBoth(id), me).mine().profile();
        var profile = profiles.contentsOf(chosen != null ? chosen : profiles.firstOf(me), me);
        var say = new Say(words, locale);
        var frozen = Frozen.of(profile);
        return page(frozen, side.myName(), side.partnerName(), settled.of(id, me, frozen, say), say);
    }

    private Page page(Frozen mine, String myName, String partner, List<Settled.Said> settled, Say say) {
        var lineWords = new LineWords(
                say, Reader.alone(ME.other(), myName), null, mine.shown().supporter());
        var lines = disclosing(mine);
        return new Page(
                partner,
                views(
                        lines,
                        lineWords,
                        line -> line.receiver() == ME && line.outcome().takesTime()),
                views(lines, lineWords, line -> line.receiver() == ME && line.outcome() == Outcome.TO_TALK_ABOUT),
                views(lines, lineWords, line -> line.giver() == ME && line.outcome() != Outcome.BOUNDARY),
                views(lines, lineWords, line -> line.receiver() == ME && line.outcome() == Outcome.BOUNDARY),
                AsideViews.of(mine.shown(), myName, say),
                settled);
    }

    /** The lines that say something of me, each kind of saying once. */
    private static List<Line> disclosing(Frozen mine) {
        var items = Stream.concat(
                        Catalogue.builtIn().items().stream(),
                        mine.preferences().ownItems().stream().map(OwnItem::item))
                .toList();
        var partners = List.of(
                imagined(items, item -> everything(Offer.GLADLY)),
                imagined(items, item -> everything(null)),
                imagined(items, item -> atOtherTimes(mine.preferences().to(item.key()))));
        var lines = new LinkedHashMap<String, Line>();
        for (var partner : partners) {
            var plan = Matching.merge(mine.member(), MemberProfile.of(partner), Catalogue.builtIn());
            plan.lines().stream()
                    .filter(line -> line.receiver() == ME || saysSomethingOfTheGiver(line))
                    .forEach(line -> lines.putIfAbsent(kindOf(line), line));
        }
        return new ArrayList<>(lines.values());
    }

    private static String kindOf(Line line) {
        return line.item() + line.receiver() + line.outcome() + line.reason();
    }

    private static boolean saysSomethingOfTheGiver(Line line) {
        return line.giver() == ME
                && line.outcome() != Outcome.BOUNDARY
                && (line.outcome() != Outcome.TO_TALK_ABOUT || line.reason() != Reason.NOT_COVERED);
    }

    private static Preferences imagined(List<CareItem> items, Function<CareItem, Answer> answer) {
        Map<String, Answer> answers = items.stream().collect(Collectors.toMap(CareItem::key, answer));
        return new Preferences(answers, List.of());
    }

    private static Answer everything(@org.jspecify.annotations.Nullable Offer offer) {
        return new Answer(Need.ESSENTIAL, Set.of(Phase.values()), null, offer, Set.of(), null, null, true, false);
    }

    /** Wants it at every time at which I did not offer it, so that the line names the times at which I did. */
    private static Answer atOtherTimes(Answer mine) {
        var others = EnumSet.allOf(Phase.class);
        others.removeAll(mine.offerPhases());
        return mine.offerPhases().isEmpty() || others.isEmpty()
                ? Answer.NONE
                : new Answer(Need.ESSENTIAL, others, null, null, Set.of(), null, null, true, false);
    }

    private static List<LineView> views(List<Line> lines, LineWords words, Predicate<Line> which) {
        return lines.stream().filter(which).map(words::of).toList();
    }
}
