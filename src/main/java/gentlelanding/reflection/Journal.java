package gentlelanding.reflection;

import gentlelanding.account.AccountId;
import gentlelanding.account.PersonalData;
import gentlelanding.landing.LookingBack;
import gentlelanding.partnership.PartnershipId;
import gentlelanding.ui.NotHere;
import gentlelanding.vault.Vault;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's journal: written, searched and taken out by them alone. */
@Service
class Journal {

    private static final int LONGEST_NAME = 100;

    private final ReflectionRows rows;
    private final WordsForPartners words;
    private final LookingBack landings;
    private final Vault vault;
    private final Clock clock;

    Journal(ReflectionRows rows, WordsForPartners words, LookingBack landings, Vault vault, Clock clock) {
        this.rows = rows;
        this.words = words;
        this.landings = landings;
        this.vault = vault;
        this.clock = clock;
    }

    /** A page of it, opened. */
    record Entry(ReflectionId id, Instant writtenAt, Reflection.Document document) {

        /** The day on which it was written, on the wall where that was; {@code usual} where nobody said. */
        LocalDate day(ZoneId usual) {
            return writtenAt
                    .atZone(LookingBack.zone(document.zone()).orElse(usual))
                    .toLocalDate();
        }

        /** Whether all these words stand somewhere in it, whatever their case. */
        boolean holds(String sought) {
            var everything = String.join(" ", document.text(), document.appreciation(), document.change())
                    .toLowerCase(Locale.ROOT);
            return List.of(sought.toLowerCase(Locale.ROOT).strip().split("\\s+")).stream()
                    .allMatch(everything::contains);
        }
    }

    /**
     * Keeps it; what is for a partner goes to them, and stays here too.
     *
     * @param called the words of lines that no catalogue names
     */
    @Transactional
    void write(AccountId me, ReflectionForm form, Map<String, String> called) {
        if (form.about() != null) {
            landings.partnershipOf(form.about(), me);
        }
        var to = form.to();
        var partner = to != null && form.isSent()
                ? words.send(new PartnershipId(to), me, form.appreciation(), form.change())
                : null;
        var id = ReflectionId.random();
        var document = new Reflection.Document(
                form.about(),
                form.text(),
                form.helped(),
                form.appreciation(),
                form.change(),
                partner,
                called,
                form.zone());
        rows.save(new Reflection(id, me, clock.instant(), vault.seal(Reflection.place(id, me), document)));
    }

    /**
     * Brings in pages that were once taken along, each as it could have been written here. Which landing one was about, and to
     * whom a word went, belong to where they came from.
     */
    @Transactional
    void bringIn(AccountId me, List<Entry> pages) {
        if (!rows.findAllOf(me).isEmpty()) {
            throw new PersonalData.NotEmptyException();
        }
        for (var page : pages) {
            var form = ReflectionForm.of(page.document());
            if (!form.errors().isEmpty() || page.writtenAt().isAfter(clock.instant())) {
                throw new PersonalData.UnfitException();
            }
            var id = ReflectionId.random();
            var document = new Reflection.Document(
                    null,
                    form.text(),
                    form.helped(),
                    form.appreciation(),
                    form.change(),
                    null,
                    namesIn(page.document()),
                    form.zone());
            rows.save(new Reflection(id, me, page.writtenAt(), vault.seal(Reflection.place(id, me), document)));
        }
    }

    /** What lines were called that no catalogue names, where a name could be one of somebody's own items. */
    private static Map<String, String> namesIn(Reflection.Document page) {
        var names = new HashMap<>(page.called());
        names.values()
                .removeIf(name -> name.codePointCount(0, name.length()) > LONGEST_NAME
                        || name.codePoints().anyMatch(Character::isISOControl));
        return names;
    }

    /** All of it, the newest first. */
    @Transactional(readOnly = true)
    List<Entry> of(AccountId me) {
        return rows.findAllOf(me).stream()
                .map(row -> new Entry(
                        row.id(), row.writtenAt(), vault.open(row.place(), row.document(), Reflection.Document.class)))
                .toList();
    }

    /** Takes one out; what was sent from it is taken back by itself. */
    @Transactional
    void remove(AccountId me, ReflectionId id) {
        if (rows.deleteOne(id, me) == 0) {
            throw new NotHere();
        }
    }
}
