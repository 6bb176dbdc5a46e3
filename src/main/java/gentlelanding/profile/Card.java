package gentlelanding.profile;

import gentlelanding.care.CareItem;
import gentlelanding.care.Need;
import gentlelanding.care.Offer;
import gentlelanding.care.OwnItem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One care item on a page: its words, and what stands in each of its fields.
 *
 * @param own whether it is the person's own
 * @param mutual whether the two would do it at once, so that need and offer may contradict each other
 */
record Card(
        String key,
        String tint,
        boolean own,
        Wording.Named words,
        Map<AnswerField, List<String>> says,
        boolean mutual) {

    static Card of(CareItem item, @Nullable OwnItem own, Opened opened, ProfileForm sent, Wording wording) {
        var answer = opened.document().answerTo(item.key());
        var says = AnswerField.of(answer);
        says.putAll(sent.said().getOrDefault(item.key(), Map.of()));
        return new Card(item.key(), item.category().slug(), own != null, wording.item(item, own), says, item.mutual());
    }

    /** Whether need and offer contradict each other: {@code refused} but given, or {@code wanted} but not to be given. */
    public boolean contradicts(String kind) {
        var cannot = text("offer").equals(Offer.CANNOT.name());
        return mutual
                && (kind.equals("refused")
                        ? text("need").equals(Need.NOT_FOR_ME.name())
                                && !text("offer").isEmpty()
                                && !cannot
                        : isWanted() && cannot);
    }

    /** The same with a glad offer chosen in plain sight, where both do it at once and this person wants it. */
    Card proposing(CareItem item) {
        if (item.mutual() && isWanted() && text("offer").isEmpty()) {
            says.put(AnswerField.OFFER, List.of(Offer.GLADLY.name()));
        }
        return this;
    }

    private boolean isWanted() {
        return text("need").equals(Need.ESSENTIAL.name()) || text("need").equals(Need.WELCOME.name());
    }

    /** The name of a field in the form. */
    public String name(String field) {
        return AnswerField.named(field).orElseThrow().parameter(key);
    }

    public List<String> values(String field) {
        return says.getOrDefault(AnswerField.named(field).orElseThrow(), List.of());
    }

    public String text(String field) {
        return values(field).stream().findFirst().orElse("");
    }

    /** Whether one of the errors, by field, is about this item. */
    public boolean hasErrorIn(@Nullable Map<String, String> errors) {
        return errors != null && says.keySet().stream().anyMatch(field -> errors.containsKey(field.parameter(key)));
    }

    /** Whether a yes or no stands at yes, which is so where nothing was said of a boundary. */
    public boolean isOn(String field) {
        var standing = text(field);
        return standing.isEmpty() ? field.equals(AnswerField.BOUNDARY_SHOWN.field()) : standing.equals("true");
    }
}
