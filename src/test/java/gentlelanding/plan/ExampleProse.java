package gentlelanding.plan;

import gentlelanding.care.Answer;
import gentlelanding.care.Catalogue;
import gentlelanding.care.Need;
import gentlelanding.care.Offer;
import gentlelanding.care.Preferences;
import gentlelanding.matching.SharedPlan.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;

/** Writes an example down: what the two said, then the words that the plan's page prints, and none besides. */
record ExampleProse(PlanPages pages, MessageSource words, Example example) {

    private static final Pattern BEGINNING = Pattern.compile("(^|[.] )your partner");

    String written(int number) {
        var out = new ArrayList<String>();
        out.add("## " + number + ". " + example.title());
        out.add("");
        out.add(example.about());
        out.add("");
        out.add(said("You", example.first(), example.second()));
        out.add("");
        out.add(said("Your partner", example.second(), example.first()));
        out.add("");
        if (example.heldBy().isEmpty()) {
            read(out, Member.FIRST, false);
        } else {
            out.add("Held by `CouplesWhoClashTest#" + example.heldBy() + "`.");
            out.add("");
            out.add("*What one of you reads*");
            out.add("");
            read(out, Member.FIRST, true);
            out.add("*What the other reads*");
            out.add("");
            read(out, Member.SECOND, true);
        }
        return String.join("\n", out);
    }

    /** The plan as one of them reads it. */
    String read(Member viewer) {
        var out = new ArrayList<String>();
        read(out, viewer, true);
        return String.join("\n", out);
    }

    private void read(List<String> out, Member viewer, boolean reasons) {
        var page = pages.page(example.openedBy(viewer), Locale.ENGLISH);
        if (page.phases().isEmpty() && page.toTalkAbout().isEmpty()) {
            out.add(say(page.boundaries().isEmpty() ? "plan.empty" : "plan.empty.boundaries"));
            out.add("");
        }
        for (var phase : page.phases()) {
            heading(out, say("care.phase." + phase.slug()));
            for (var step : phase.steps()) {
                if (step.heading() != null) {
                    out.add("*" + step.heading() + "*");
                    out.add("");
                }
                lines(out, step.inView(), reasons);
                if (step.apart()) {
                    out.add(say("plan.apart"));
                    out.add("");
                }
                folded(out, say("plan.more", step.folded().size()), step.folded(), reasons);
            }
            remarks(out, phase.clashes(), phase.hints());
            folded(out, say("plan.later"), phase.later(), reasons);
        }
        section(out, "plan.to-find-a-time-for", page.toFindATimeFor(), reasons);
        remarks(out, page.clashes(), page.hints());
        section(out, "plan.to-talk-about", page.toTalkAbout(), true);
        for (var whose : List.of("me", "partner")) {
            var boundaries = page.boundariesOf(whose);
            if (!boundaries.isEmpty()) {
                heading(out, say("plan.please-dont") + ": " + say("plan.please-dont." + whose, page.partner()));
                lines(out, boundaries, false);
            }
        }
        if (!page.about().isEmpty()) {
            heading(out, say("plan.about", page.partner()));
            page.about().forEach(part -> out.add("- " + part.heading() + ": " + part.words()));
            out.add("");
        }
    }

    private void section(List<String> out, String key, List<LineView> lines, boolean reasons) {
        if (!lines.isEmpty()) {
            heading(out, say(key));
            lines(out, lines, reasons);
        }
    }

    private static void heading(List<String> out, String heading) {
        out.add("**" + heading + "**");
        out.add("");
    }

    private void folded(List<String> out, String heading, List<LineView> lines, boolean reasons) {
        if (!lines.isEmpty()) {
            out.add("*" + heading + ":*");
            out.add("");
            lines(out, lines, reasons);
        }
    }

    private void lines(List<String> out, List<LineView> lines, boolean reasons) {
        for (var line : lines) {
            var beside = Stream.of(line.duration(), line.tag())
                    .filter(words -> words != null)
                    .toList();
            out.add("- " + begun(line.words())
                    + (beside.isEmpty() ? "" : " (" + String.join("; ", beside).toLowerCase(Locale.ENGLISH) + ")"));
            line.notes().forEach(note -> out.add("  - “" + note + "”"));
            if (reasons) {
                out.add("  - " + say("plan.why") + ": " + begun(line.because()));
            }
            line.suggestions().forEach(way -> out.add("  - " + begun(way.words())));
        }
        out.add("");
    }

    private static void remarks(List<String> out, List<PlanPage.ClashView> clashes, List<PlanPage.HintView> hints) {
        Stream.concat(
                        clashes.stream().map(PlanPage.ClashView::words),
                        hints.stream().map(PlanPage.HintView::words))
                .forEach(remark -> {
                    out.add("> " + begun(remark));
                    out.add("");
                });
    }

    private String said(String who, Frozen profile, Frozen other) {
        var said = new ArrayList<String>();
        var answers = profile.preferences();
        var you = who.equals("You");
        said.add(list(you ? "need" : "needs", profile, needs(answers, Need.ESSENTIAL)));
        said.add(list("would like", profile, needs(answers, Need.WELCOME)));
        said.add(list("sometimes", profile, needs(answers, Need.ASK_FIRST)));
        said.add(list("please don’t", profile, having(answers, answer -> answer.need() == Need.NOT_FOR_ME)));
        said.add(list("not needed", profile, needs(answers, Need.NO_NEED)));
        said.add(list(
                you ? "give if asked" : "gives if asked",
                other,
                having(answers, answer -> answer.offer() == Offer.IF_ASKED)));
        said.add(list(
                "can’t offer",
                other,
                having(answers, answer -> answer.offer() == Offer.CANNOT && answer.limitShown())));
        said.add(list(
                you ? "can’t offer, and keep private" : "can’t offer, and keeps private",
                other,
                having(answers, answer -> answer.offer() == Offer.CANNOT && !answer.limitShown())));
        said.add(
                !profile.shown().receivingIsHard()
                        ? ""
                        : you ? "show that receiving is hard" : "shows that receiving is hard");
        said.add(
                !profile.shown().givingIsLimited()
                        ? ""
                        : you
                                ? "show that there is often little left to give"
                                : "shows that there is often little left to give");
        said.removeIf(String::isEmpty);
        return "**" + who + "** " + String.join("; ", said) + ".";
    }

    private static List<String> needs(Preferences preferences, Need need) {
        return having(preferences, answer -> answer.need() == need);
    }

    private static List<String> having(Preferences preferences, Predicate<Answer> which) {
        Map<String, Answer> answers = preferences.answers();
        var items = Stream.concat(
                Catalogue.builtIn().items().stream().map(item -> item.key()),
                preferences.ownItems().stream().map(own -> own.key()));
        return items.filter(item -> which.test(answers.getOrDefault(item, Answer.NONE)))
                .toList();
    }

    private String list(String label, Frozen knowing, List<String> items) {
        if (items.isEmpty()) {
            return "";
        }
        return label + ": " + items.stream().map(item -> name(item, knowing)).collect(Collectors.joining(", "));
    }

    private String name(String item, Frozen knowing) {
        var name = knowing.preferences().ownItems().stream()
                .filter(own -> own.key().equals(item))
                .map(own -> own.name())
                .findFirst()
                .orElseGet(() -> say("care." + item + ".name"));
        return name.substring(0, 1).toLowerCase(Locale.ENGLISH) + name.substring(1);
    }

    /** The page has a name there, which begins with a capital by itself. */
    private static String begun(String sentence) {
        return BEGINNING.matcher(sentence).replaceAll("$1Your partner");
    }

    private String say(String key, Object... arguments) {
        return String.valueOf(words.getMessage(key, arguments, Locale.ENGLISH));
    }
}
