package gentlelanding.giving;

import gentlelanding.care.Answer;
import gentlelanding.care.CareItem;
import gentlelanding.care.Catalogue;
import gentlelanding.care.OwnItem;
import gentlelanding.care.Phase;
import gentlelanding.care.Preferences;
import gentlelanding.plan.PlanInWords;
import gentlelanding.profile.AboutMe;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Puts words to what can be given, in one language. */
record PartWords(MessageSource words, Locale locale) {

    List<Part> answers(Preferences preferences) {
        var items = new LinkedHashMap<String, @Nullable OwnItem>();
        Catalogue.builtIn().items().stream().map(CareItem::key).forEach(key -> items.put(key, null));
        preferences.ownItems().forEach(item -> items.put(item.key(), item));
        var parts = new ArrayList<Part>();
        items.forEach((key, item) -> need(key, item, preferences.to(key), parts));
        items.forEach((key, item) -> offer(key, item, preferences.to(key), parts));
        return parts;
    }

    private void need(String key, @Nullable OwnItem item, Answer answer, List<Part> parts) {
        if (answer.need() == null) {
            return;
        }
        var duration = answer.duration();
        var said = Stream.of(
                        say("care.need." + slug(answer.need())),
                        times(answer.needPhases()),
                        duration == null ? "" : say("care.duration." + slug(duration)))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
        var note = answer.noteForPartner();
        parts.add(new Part(
                "need:" + key,
                say("giving.needs"),
                say("giving.part", name(key, item, "name"), said),
                note == null || note.isBlank() ? null : note));
    }

    private void offer(String key, @Nullable OwnItem item, Answer answer, List<Part> parts) {
        if (answer.offer() == null) {
            return;
        }
        var said = Stream.of(say("care.offer." + slug(answer.offer())), times(answer.offerPhases()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
        parts.add(new Part(
                "offer:" + key,
                say("giving.offers"),
                say("giving.part", name(key, item, item == null ? "offer" : "name"), said),
                null));
    }

    List<Part> lines(PlanInWords plan) {
        var parts = new ArrayList<Part>();
        for (var phase : plan.phases()) {
            var heading = say("care.phase." + phase.phase().slug());
            phase.steps().stream()
                    .flatMap(step -> step.lines().stream())
                    .forEach(line -> parts.add(line(heading, line)));
        }
        plan.toFindATimeFor().forEach(line -> parts.add(line(say("plan.to-find-a-time-for"), line)));
        plan.boundaries().forEach(line -> parts.add(line(say("plan.please-dont"), line)));
        return parts;
    }

    private static Part line(String heading, PlanInWords.LineInWords line) {
        var note = String.join(" ", line.notes());
        return new Part("line:" + line.item(), heading, line.sentence(), note.isBlank() ? null : note);
    }

    static Map<String, String> textsOf(AboutMe about) {
        var parts = new LinkedHashMap<String, String>();
        Stream.of(
                        Map.entry("look", about.look()),
                        Map.entry("signs", about.signs()),
                        Map.entry("avoid", about.avoid()),
                        Map.entry("access", about.access()),
                        Map.entry("supporter", about.supporter()))
                .forEach(part -> {
                    var text = part.getValue().text();
                    if (text != null && !text.isBlank()) {
                        parts.put(part.getKey(), text);
                    }
                });
        return parts;
    }

    Part about(String part, String text) {
        return new Part(
                "about:" + part, say("giving.about"), say("giving.part", say("plan.about." + part), text), null);
    }

    private String name(String key, @Nullable OwnItem item, String kind) {
        return item == null ? say("care." + key + "." + kind) : item.name();
    }

    private String times(Set<Phase> phases) {
        return phases.stream()
                .sorted()
                .map(phase -> say("care.phase." + phase.slug()))
                .collect(Collectors.joining(", "));
    }

    String say(String key, Object... arguments) {
        return Objects.requireNonNull(words.getMessage(key, arguments, locale));
    }

    private static String slug(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
