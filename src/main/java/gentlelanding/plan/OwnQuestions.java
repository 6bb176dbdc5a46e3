package gentlelanding.plan;

import gentlelanding.care.Phase;
import gentlelanding.profile.Profiles;
import java.util.Arrays;
import java.util.List;

/**
 * The questions of the template that somebody started their profile from, for their own eyes: they stand on no page that a
 * partner reads, and go nowhere with what is sent.
 *
 * @param author who wrote them; empty where they are built in
 * @param phases those in which something is asked
 */
public record OwnQuestions(String author, String title, String language, List<InPhase> phases) {

    /** The questions of one phase. */
    public record InPhase(String value, String slug, List<String> questions) {}

    static OwnQuestions of(Profiles.Questions asked) {
        return new OwnQuestions(
                asked.author(),
                asked.title(),
                asked.language(),
                Arrays.stream(Phase.values())
                        .map(phase -> new InPhase(
                                phase.name(), phase.slug(), asked.byPhase().getOrDefault(phase, List.of())))
                        .filter(phase -> !phase.questions().isEmpty())
                        .toList());
    }

    /** Only those of that phase. */
    public OwnQuestions in(Phase phase) {
        return new OwnQuestions(
                author,
                title,
                language,
                phases.stream()
                        .filter(asked -> asked.value().equals(phase.name()))
                        .toList());
    }
}
