package gentlelanding.reflection;

import gentlelanding.account.AccountId;
import gentlelanding.care.Need;
import gentlelanding.care.OwnItem;
import gentlelanding.landing.LookingBack;
import gentlelanding.profile.ProfileContents;
import gentlelanding.profile.ProfileId;
import gentlelanding.profile.Profiles;
import gentlelanding.profile.TakingUp;
import gentlelanding.ui.NotHere;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a person may want to change in their own profile, going by what they said helped. Each is shown to them alone, until
 * they take it up or put it aside, and then never again.
 */
@Service
class Suggestions {

    /** How often a line has to be spoken of before it is worth a word. */
    private static final int OFTEN = 3;

    private final Profiles profiles;
    private final TakingUp takingUp;
    private final Keepings keepings;
    private final Journal journal;
    private final LookingBack landings;
    private final MessageSource words;

    Suggestions(
            Profiles profiles,
            TakingUp takingUp,
            Keepings keepings,
            Journal journal,
            LookingBack landings,
            MessageSource words) {
        this.landings = landings;
        this.profiles = profiles;
        this.takingUp = takingUp;
        this.keepings = keepings;
        this.journal = journal;
        this.words = words;
    }

    /**
     * One suggestion.
     *
     * @param kind {@code mark} as a need, {@code rest} one that did not help, or {@code small-start}
     * @param item the care item, none for the small start
     * @param helped how often it helped, of {@code of} times
     */
    record Suggestion(String kind, String item, String name, long helped, long of) {

        public String key() {
            return item.isEmpty() ? kind : kind + "." + item;
        }
    }

    @Transactional
    List<Suggestion> of(AccountId me, List<Counted> counted, int landings, Locale locale) {
        var profile = profileOf(me);
        var contents = profiles.contentsOf(profile, me);
        var putAside = keepings.putAsideBy(me);
        var found = counted.stream()
                .filter(one -> one.of() >= OFTEN && isInReach(one.item(), contents, locale))
                .flatMap(one -> fitting(one, contents, locale).stream());
        var small = contents.about().receivingIsHard().holds() && landings >= OFTEN
                ? List.of(new Suggestion("small-start", "", "", 0, 0))
                : List.<Suggestion>of();
        return Stream.concat(found, small.stream())
                .filter(one -> !putAside.contains(one.key()))
                .limit(3)
                .toList();
    }

    /** Takes it up with one tap; only what would be suggested now can be. */
    @Transactional
    void accept(AccountId me, String key, Locale locale) {
        var suggestion = of(me, Counted.in(journal.of(me)), landings.of(me).size(), locale).stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(NotHere::new);
        if (suggestion.item().isEmpty()) {
            takingUp.receivingIsNotHard(profileOf(me), me);
            return;
        }
        var need = suggestion.kind().equals("mark") ? Need.WELCOME : Need.NO_NEED;
        takingUp.need(profileOf(me), me, suggestion.item(), need);
    }

    private ProfileId profileOf(AccountId me) {
        return profiles.lastAnsweredOf(me).orElseGet(() -> profiles.firstOf(me));
    }

    private List<Suggestion> fitting(Counted one, ProfileContents contents, Locale locale) {
        var need = contents.preferences().to(one.item()).need();
        var wished = need != null && need.isWish();
        var mostly = one.helped() * 3 >= one.of() * 2;
        var hardly = one.helped() * 3 <= one.of();
        if (mostly && !wished && need != Need.NOT_FOR_ME || hardly && wished) {
            return List.of(new Suggestion(
                    mostly ? "mark" : "rest", one.item(), name(one.item(), contents, locale), one.helped(), one.of()));
        }
        return List.of();
    }

    /** Whether this profile can say anything of it: a line that the two wrote, or an item that is gone, it can't. */
    private boolean isInReach(String item, ProfileContents contents, Locale locale) {
        return ownNameOf(item, contents).isPresent() || words.getMessage(builtName(item), null, null, locale) != null;
    }

    private String name(String item, ProfileContents contents, Locale locale) {
        return ownNameOf(item, contents)
                .orElseGet(() -> Objects.requireNonNull(words.getMessage(builtName(item), null, locale)));
    }

    private static String builtName(String item) {
        return "care." + item + ".name";
    }

    private static Optional<String> ownNameOf(String item, ProfileContents contents) {
        return contents.preferences().ownItems().stream()
                .filter(mine -> mine.key().equals(item))
                .map(OwnItem::name)
                .findFirst();
    }
}
