package gentlelanding.reflection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Everything a person looks back on, as it is printed.
 *
 * @param partners names of partners by the id of the partnership
 * @param lines what could have helped, line by line
 * @param words from and for partners
 * @param found how many pages of the journal hold what was sought; of the whole where nothing was
 * @param days for how many days things are kept, 0 until their person takes them out
 */
record ReflectionPage(
        Map<String, String> partners,
        List<Asked> lines,
        List<WordsForPartners.Seen> words,
        Pictures pictures,
        List<Suggestions.Suggestion> suggestions,
        List<Written> journal,
        int found,
        int number,
        int last,
        int days,
        UUID once) {

    /** A line of a plan of which it can be said whether it helped. */
    record Asked(String item, String sentence) {}

    /** A page of the journal; {@code helped} holds names by what was said of them. */
    record Written(
            UUID id,
            LocalDate day,
            String text,
            Map<Helped, List<String>> helped,
            String appreciation,
            String change,
            String sentTo) {}

    /** Words from a partner, opened or not. */
    public List<WordsForPartners.Seen> received() {
        return words.stream().filter(word -> !word.mine()).toList();
    }

    public List<WordsForPartners.Seen> sent() {
        return words.stream().filter(WordsForPartners.Seen::mine).toList();
    }
}
