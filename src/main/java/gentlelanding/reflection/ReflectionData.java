package gentlelanding.reflection;

import gentlelanding.account.AccountId;
import gentlelanding.account.PersonalData;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A person's journal, and what they sent a partner from it. */
@Component
@Order(5)
class ReflectionData implements PersonalData {

    private final ReflectionRows reflections;
    private final WordRows words;
    private final KeepingRows keepings;
    private final Journal journal;
    private final Keepings kept;

    ReflectionData(ReflectionRows reflections, WordRows words, KeepingRows keepings, Journal journal, Keepings kept) {
        this.reflections = reflections;
        this.words = words;
        this.keepings = keepings;
        this.journal = journal;
        this.kept = kept;
    }

    /** What is taken along: every page of the journal, and for how many days it is kept, 0 where no end is set. */
    record Taken(List<Journal.Entry> reflections, int keptForDays) {}

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
        return new Taken(journal.of(person), kept.daysOf(person).orElse(0));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(AccountId person) {
        words.deleteAllFrom(person);
        reflections.deleteAllOf(person);
        keepings.deleteAllOf(person);
    }
}
