package gentlelanding.reflection;

import gentlelanding.account.AccountId;
import gentlelanding.account.PersonalData;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person's journal, and what they sent a partner from it. */
@Component
@Order(5)
class ReflectionData implements PersonalData {

    private final ReflectionRows reflections;
    private final WordRows words;
    private final KeepingRows keepings;
    private final Journal journal;
    private final Keepings kept;
    private final JsonMapper json;

    ReflectionData(
            ReflectionRows reflections,
            WordRows words,
            KeepingRows keepings,
            Journal journal,
            Keepings kept,
            JsonMapper json) {
        this.json = json;
        this.reflections = reflections;
        this.words = words;
        this.keepings = keepings;
        this.journal = journal;
        this.kept = kept;
    }

    /**
     * What is taken along: every page of the journal, for how many days it is kept, 0 where no end is set, and which
     * suggestions are not to come again; the first copies held none.
     */
    record Taken(
            List<Journal.Entry> reflections,
            int keptForDays,
            @Nullable Set<String> putAside) {}

    @Override
    public String chapter() {
        return "reflections";
    }

    @Override
    public List<String> tables() {
        return List.of("reflection", "word_for_partner", "looking_back");
    }

    @Override
    @Transactional(readOnly = true)
    public Object exportOf(AccountId person) {
        return new Taken(journal.of(person), kept.daysOf(person).orElse(0), kept.putAsideBy(person));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void bringIn(AccountId person, JsonNode chapter) {
        try {
            var taken = json.treeToValue(chapter, Taken.class);
            journal.bringIn(person, taken.reflections());
            kept.keepFor(person, taken.keptForDays());
            Objects.requireNonNullElse(taken.putAside(), Set.<String>of())
                    .forEach(suggestion -> kept.putAside(person, suggestion));
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            throw new UnfitException();
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(AccountId person) {
        words.deleteAllFrom(person);
        keepings.deleteAllOf(person);
        reflections.deleteAllOf(person);
    }
}
