package gentlelanding.care;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A small language for what a person says: {@code preferences().needing("held-close").refusing("wash-together")}. A word
 * about when, how long or why goes with the items named just before it.
 */
public final class PreferencesLanguage {

    private final Map<String, Answer> answers = new LinkedHashMap<>();
    private final List<OwnItem> ownItems = new ArrayList<>();
    private List<String> latest = List.of();

    private PreferencesLanguage() {}

    public static PreferencesLanguage preferences() {
        return new PreferencesLanguage();
    }

    public Preferences said() {
        return new Preferences(answers, ownItems);
    }

    public PreferencesLanguage needing(String... items) {
        return about(items, answer -> answer.needing(Need.ESSENTIAL));
    }

    public PreferencesLanguage liking(String... items) {
        return about(items, answer -> answer.needing(Need.WELCOME));
    }

    public PreferencesLanguage likingWhenAsked(String... items) {
        return about(items, answer -> answer.needing(Need.ASK_FIRST));
    }

    public PreferencesLanguage notNeeding(String... items) {
        return about(items, answer -> answer.needing(Need.NO_NEED));
    }

    public PreferencesLanguage refusing(String... items) {
        return about(items, answer -> answer.needing(Need.NOT_FOR_ME));
    }

    public PreferencesLanguage refusingInPrivate(String... items) {
        return about(items, answer -> with(answer.needing(Need.NOT_FOR_ME), false));
    }

    public PreferencesLanguage gladly(String... items) {
        return about(items, answer -> answer.offering(Offer.GLADLY));
    }

    public PreferencesLanguage ifAsked(String... items) {
        return about(items, answer -> answer.offering(Offer.IF_ASKED));
    }

    public PreferencesLanguage sayingUnable(String... items) {
        return about(items, answer -> answer.offering(Offer.CANNOT).showingLimit(true));
    }

    public PreferencesLanguage quietlyUnable(String... items) {
        return about(items, answer -> answer.offering(Offer.CANNOT));
    }

    /** When the items just named are wanted. */
    public PreferencesLanguage wanted(Phase... phases) {
        return with(answer -> new Answer(
                answer.need(),
                Set.of(phases),
                answer.duration(),
                answer.offer(),
                answer.offerPhases(),
                answer.noteForPartner(),
                answer.privateNote(),
                answer.boundaryShown(),
                answer.limitShown()));
    }

    /** When the items just named could be given. */
    public PreferencesLanguage possible(Phase... phases) {
        return with(answer -> new Answer(
                answer.need(),
                answer.needPhases(),
                answer.duration(),
                answer.offer(),
                Set.of(phases),
                answer.noteForPartner(),
                answer.privateNote(),
                answer.boundaryShown(),
                answer.limitShown()));
    }

    public PreferencesLanguage lasting(CareDuration duration) {
        return with(answer -> noted(answer, duration, answer.noteForPartner(), answer.privateNote()));
    }

    public PreferencesLanguage noting(String note) {
        return with(answer -> noted(answer, answer.duration(), note, answer.privateNote()));
    }

    public PreferencesLanguage notingInPrivate(String note) {
        return with(answer -> noted(answer, answer.duration(), answer.noteForPartner(), note));
    }

    /** Adds an item of one's own, with its key for a name. */
    public PreferencesLanguage inventing(String key, CareCategory category, @Nullable Stance stance, Phase... phases) {
        ownItems.add(new OwnItem(key, key, "", category, Set.of(phases), stance));
        return this;
    }

    /** Adds an item of one's own, with the words that its owner gave it. */
    public PreferencesLanguage inventing(OwnItem item) {
        ownItems.add(item);
        return this;
    }

    private PreferencesLanguage about(String[] items, UnaryOperator<Answer> change) {
        latest = List.of(items);
        return with(change);
    }

    private PreferencesLanguage with(UnaryOperator<Answer> change) {
        latest.forEach(item -> answers.put(item, change.apply(answers.getOrDefault(item, Answer.NONE))));
        return this;
    }

    private static Answer with(Answer answer, boolean boundaryShown) {
        return new Answer(
                answer.need(),
                answer.needPhases(),
                answer.duration(),
                answer.offer(),
                answer.offerPhases(),
                answer.noteForPartner(),
                answer.privateNote(),
                boundaryShown,
                answer.limitShown());
    }

    private static Answer noted(
            Answer answer, @Nullable CareDuration duration, @Nullable String note, @Nullable String privateNote) {
        return new Answer(
                answer.need(),
                answer.needPhases(),
                duration,
                answer.offer(),
                answer.offerPhases(),
                note,
                privateNote,
                answer.boundaryShown(),
                answer.limitShown());
    }
}
