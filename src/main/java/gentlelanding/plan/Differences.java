package gentlelanding.plan;

import gentlelanding.care.Phase;
import gentlelanding.plan.PlanPage.AboutView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Says in words what is different between two versions of a plan, for one of its readers. */
record Differences(Say say, String partner) {

    List<String> between(PlanPage before, PlanPage after) {
        var said = new ArrayList<String>();
        var old = lines(before);
        var now = lines(after);
        now.forEach((name, line) -> said.addAll(
                old.containsKey(name)
                        ? new LineDifference(say, partner, Objects.requireNonNull(old.get(name)), line).said()
                        : List.of(arrived(line, before))));
        old.forEach((name, line) -> {
            if (!now.containsKey(name) && !isTold(line, after.adjusted(), before.adjusted())) {
                said.add(say.of("plan.difference.gone", line.words()));
            }
        });
        said.addAll(adjusted(before.adjusted(), after.adjusted()));
        said.addAll(about(before.about(), after.about()));
        if (said.isEmpty() && !before.phases().equals(after.phases())) {
            said.add(say.of("plan.difference.beside"));
        }
        return said;
    }

    private String arrived(LineView line, PlanPage before) {
        var wasAside = Stream.concat(before.adjusted().leftOut().stream(), before.adjusted().settled().stream())
                .anyMatch(entry -> entry.items().contains(line.item()));
        var sentence = LineDifference.boundaryOrWords(say, partner, line);
        if (line.outcome().equals("to-talk-about")) {
            return say.of("plan.difference." + (wasAside ? "talk-again" : "talk"), sentence);
        }
        return line.phase() == null
                ? say.of("plan.difference." + (wasAside ? "back" : "new"), sentence)
                : say.of(
                        "plan.difference." + (wasAside ? "back" : "new") + ".placed",
                        sentence,
                        say.of("care.phase." + Phase.valueOf(line.phase()).slug()));
    }

    /** Whether what happened to a line that is gone is said by a change of its own. */
    private static boolean isTold(LineView line, AdjustedView after, AdjustedView before) {
        return Stream.concat(after.leftOut().stream(), after.settled().stream())
                .filter(entry ->
                        !before.leftOut().contains(entry) && !before.settled().contains(entry))
                .anyMatch(entry -> entry.items().contains(line.item()));
    }

    private List<String> adjusted(AdjustedView before, AdjustedView after) {
        var fresh = Stream.of(
                        fresh(before.settled(), after.settled()).map(AdjustedView.Entry::words),
                        fresh(before.leftOut(), after.leftOut()).map(AdjustedView.Entry::words),
                        fresh(before.unfitting(), after.unfitting())
                                .map(entry -> say.of("plan.difference.unfitting", entry.words())))
                .flatMap(words -> words);
        return fresh.toList();
    }

    private static Stream<AdjustedView.Entry> fresh(List<AdjustedView.Entry> before, List<AdjustedView.Entry> after) {
        return after.stream().filter(entry -> before.stream().noneMatch(known -> known.number() == entry.number()));
    }

    private List<String> about(List<AboutView> before, List<AboutView> after) {
        return Stream.concat(
                        after.stream()
                                .filter(part -> !before.contains(part))
                                .map(part -> say.of("plan.difference.about", partner, part.heading(), part.words())),
                        before.stream()
                                .filter(part -> after.stream()
                                        .noneMatch(other -> other.part().equals(part.part())))
                                .map(part -> say.of("plan.difference.about-gone", partner, part.heading())))
                .toList();
    }

    /** Every line of a page by its name. */
    static Map<String, LineView> lines(PlanPage page) {
        var lines = new LinkedHashMap<String, LineView>();
        Stream.of(
                        page.phases().stream()
                                .flatMap(phase -> Stream.concat(
                                        phase.steps().stream().flatMap(step -> step.lines().stream()),
                                        phase.later().stream())),
                        page.toFindATimeFor().stream(),
                        page.toTalkAbout().stream(),
                        page.boundaries().stream())
                .flatMap(some -> some)
                .forEach(line -> lines.put(line.item() + ' ' + line.receiver(), line));
        return lines;
    }
}
