package gentlelanding.reflection;

import gentlelanding.account.AccountId;
import gentlelanding.landing.LookingBack;
import gentlelanding.partnership.PartnershipId;
import gentlelanding.partnership.Partnerships;
import gentlelanding.plan.PlanInWords;
import gentlelanding.plan.PlanInWords.LineInWords;
import gentlelanding.plan.Plans;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what a person looks back on. */
@Service
class ReflectionPages {

    private static final int A_PAGE = 20;

    private final Partnerships partnerships;
    private final Plans plans;
    private final LookingBack landings;
    private final Journal journal;
    private final WordsForPartners words;
    private final Suggestions suggestions;
    private final Keepings keepings;
    private final LineNames lineNames;

    ReflectionPages(
            Partnerships partnerships,
            Plans plans,
            LookingBack landings,
            Journal journal,
            WordsForPartners words,
            Suggestions suggestions,
            Keepings keepings,
            LineNames lineNames) {
        this.lineNames = lineNames;
        this.partnerships = partnerships;
        this.plans = plans;
        this.landings = landings;
        this.journal = journal;
        this.words = words;
        this.suggestions = suggestions;
        this.keepings = keepings;
    }

    /** With whom the landing was that somebody wants to write about; none alone, or where none is named. */
    @Transactional(readOnly = true)
    @Nullable
    UUID partnershipOf(@Nullable UUID about, AccountId me) {
        return about == null
                ? null
                : landings.partnershipOf(about, me).map(PartnershipId::value).orElse(null);
    }

    /** {@code sought} is empty where the whole journal is wanted. */
    @Transactional
    ReflectionPage of(AccountId me, @Nullable UUID partnership, String sought, int number, Locale locale) {
        var named = new LinkedHashMap<String, String>();
        partnerships.listOf(me).forEach(side -> named.put(side.id().value().toString(), side.partnerName()));
        var landed = landings.of(me);
        var all = journal.of(me);
        var counted = Counted.in(all);
        var found = sought.isBlank()
                ? all
                : all.stream().filter(entry -> entry.holds(sought)).toList();
        var last = Math.max(1, (found.size() + A_PAGE - 1) / A_PAGE);
        var page = Math.min(Math.max(number, 1), last);
        var names = lineNames.of(me, all, locale);
        var zone = landings.zoneOf(me);
        var most = counted.stream().mapToLong(Counted::of).max().orElse(1);
        var bars = counted.stream()
                .filter(one -> one.helped() > 0)
                .map(one -> Pictures.Bar.of(names.of(one.item()), one, most))
                .toList();
        return new ReflectionPage(
                named,
                lines(me, partnership, locale),
                words.of(me),
                Pictures.of(landed, bars, zone),
                suggestions.of(me, counted, landed.size(), locale),
                found.stream()
                        .skip((page - 1L) * A_PAGE)
                        .limit(A_PAGE)
                        .map(entry -> written(entry, names, zone))
                        .toList(),
                found.size(),
                page,
                last,
                keepings.daysOf(me).orElse(0),
                UUID.randomUUID());
    }

    /** The words of those lines of which something is said, where no catalogue names them. */
    @Transactional
    Map<String, String> called(AccountId me, ReflectionForm form, Locale locale) {
        return lineNames.toKeep(me, form, lines(me, partnershipOf(form.about(), me), locale), locale);
    }

    /** Of the plan of two what I receive, of my own all of it; each item once. */
    private List<ReflectionPage.Asked> lines(AccountId me, @Nullable UUID partnership, Locale locale) {
        var plan = partnership == null
                ? plans.ownInWords(me, locale)
                : plans.agreedInWords(new PartnershipId(partnership), me, locale)
                        .orElseGet(() -> plans.ownInWords(me, locale));
        var asked = new LinkedHashMap<String, ReflectionPage.Asked>();
        linesOf(plan)
                .filter(line -> !line.receiver().equals("partner"))
                .forEach(
                        line -> asked.putIfAbsent(line.item(), new ReflectionPage.Asked(line.item(), line.sentence())));
        return List.copyOf(asked.values());
    }

    private static Stream<LineInWords> linesOf(PlanInWords plan) {
        return Stream.concat(
                plan.phases().stream().flatMap(phase -> phase.steps().stream()).flatMap(step -> step.lines().stream()),
                plan.toFindATimeFor().stream());
    }

    private ReflectionPage.Written written(Journal.Entry entry, LineNames.Names names, ZoneId zone) {
        var document = entry.document();
        Map<Helped, List<String>> helped = document.helped().entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, Collectors.mapping(said -> names.of(said.getKey()), Collectors.toList())));
        return new ReflectionPage.Written(
                entry.id().value(),
                entry.day(zone),
                document.text(),
                helped,
                document.appreciation(),
                document.change(),
                document.sentTo() == null ? "" : document.sentTo());
    }
}
