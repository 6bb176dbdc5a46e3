package gentlelanding.profile;

import gentlelanding.care.Answer;
import gentlelanding.care.Catalogue;
import gentlelanding.care.Need;
import gentlelanding.care.Offer;
import gentlelanding.care.Preferences;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Answers as a form sends them, any number of items at once: what is not sent stays, what is sent empty is cleared.
 *
 * @param said by item key, tidied
 * @param errors by parameter
 * @param gladly whether every offer that was left open is meant as a glad one
 */
record ProfileForm(Map<String, Map<AnswerField, List<String>>> said, Map<String, Objection> errors, boolean gladly)
        implements Sent {

    static final ProfileForm NOTHING = new ProfileForm(Map.of(), Map.of(), false);

    private static final String PREFIX = "answers";
    private static final Pattern PARAMETER = Pattern.compile("answers\\[([A-Za-z0-9-]{1,80})]\\.([A-Za-z]{1,20})");

    static ProfileForm of(Map<String, String[]> parameters) {
        var said = new LinkedHashMap<String, Map<AnswerField, List<String>>>();
        var errors = new LinkedHashMap<String, Objection>();
        parameters.forEach((parameter, values) -> {
            if (parameter.startsWith(PREFIX)) {
                read(parameter, values, said, errors);
            }
        });
        return new ProfileForm(
                said,
                errors,
                Arrays.asList(parameters.getOrDefault("all", new String[0])).contains("GLADLY"));
    }

    private static void read(
            String parameter,
            String[] values,
            Map<String, Map<AnswerField, List<String>>> said,
            Map<String, Objection> errors) {
        var match = PARAMETER.matcher(parameter);
        var field = match.matches() ? AnswerField.named(match.group(2)) : Optional.<AnswerField>empty();
        if (field.isEmpty()) {
            errors.put(parameter, Objection.UNKNOWN_ITEM);
            return;
        }
        var takes = field.get().takes();
        var tidied = takes.tidy(values);
        takes.objectionTo(tidied).ifPresent(objection -> errors.put(parameter, objection));
        said.computeIfAbsent(match.group(1), any -> new EnumMap<>(AnswerField.class))
                .put(field.get(), tidied);
    }

    @Override
    public Map<String, Objection> errorsIn(ProfileDocument document) {
        var all = new LinkedHashMap<>(errors);
        var known = document.itemKeys();
        said.forEach((item, fields) -> {
            if (!known.contains(item)) {
                fields.keySet().forEach(field -> all.put(field.parameter(item), Objection.UNKNOWN_ITEM));
            }
        });
        return all;
    }

    @Override
    public ProfileDocument applyTo(ProfileDocument document) {
        return document.answering(toPreferences(document.preferences()));
    }

    /** What the profile says once this is kept. */
    Preferences toPreferences(Preferences before) {
        var answers = new HashMap<>(before.answers());
        said.forEach((item, fields) -> {
            var all = AnswerField.of(before.to(item));
            all.putAll(fields);
            var answer = AnswerField.answer(all);
            answers.put(item, gladly && fields.containsKey(AnswerField.OFFER) ? gladly(item, answer) : answer);
        });
        return new Preferences(answers, before.ownItems());
    }

    @Override
    public Map<ProfileDocument.Part, List<String>> saysIn(ProfileDocument document) {
        var parts = new LinkedHashMap<ProfileDocument.Part, List<String>>();
        said.forEach((item, fields) -> {
            var all = AnswerField.of(document.answerTo(item));
            fields.keySet()
                    .forEach(field -> parts.put(
                            new ProfileDocument.Part(item, field.field()), all.getOrDefault(field, List.of())));
        });
        return parts;
    }

    /** Nobody is taken to give gladly what is done together and what they asked not to be done. */
    private Answer gladly(String item, Answer answer) {
        var shared =
                Catalogue.builtIn().item(item).filter(known -> known.mutual()).isPresent();
        return answer.offer() != null || shared && answer.need() == Need.NOT_FOR_ME
                ? answer
                : answer.offering(Offer.GLADLY);
    }
}
