package gentlelanding.giving;

import gentlelanding.account.AccountId;
import gentlelanding.plan.OwnSide;
import gentlelanding.plan.Plans;
import gentlelanding.profile.ProfileId;
import gentlelanding.profile.Profiles;
import gentlelanding.ui.NotHere;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * All that a person could give, out of their own things alone. Of a plan with somebody that is what they froze for it,
 * whatever came of it; private notes are never among it.
 */
@Component
class Parts {

    private static final String PROFILE = "profile:";
    private static final String SHARED = "shared:";
    private static final String ALONE = "alone";

    private final Profiles profiles;
    private final Plans plans;
    private final OwnSide own;
    private final MessageSource words;

    Parts(Profiles profiles, Plans plans, OwnSide own, MessageSource words) {
        this.profiles = profiles;
        this.plans = plans;
        this.own = own;
        this.words = words;
    }

    /** Where parts can come from, by the value that a form sends, with words to choose by. */
    @Transactional
    Map<String, String> sources(AccountId me, Locale locale) {
        var say = new PartWords(words, locale);
        var sources = new LinkedHashMap<String, String>();
        profiles.of(me)
                .forEach(profile ->
                        sources.put(PROFILE + profile.id().value(), say.say("giving.source.profile", profile.name())));
        sources.put(ALONE, say.say("giving.source.alone"));
        own.of(me).forEach(side -> sources.put(SHARED + side.key(), say.say("giving.source.shared", side.partner())));
        return sources;
    }

    /** Every part of one source; {@link NotHere} where it is unknown or somebody else's. */
    @Transactional
    List<Part> of(AccountId me, String source, Locale locale) {
        var say = new PartWords(words, locale);
        if (source.equals(ALONE)) {
            return say.lines(plans.ownInWords(me, locale));
        }
        if (source.startsWith(SHARED)) {
            var side = own.of(me).stream()
                    .filter(mine -> source.equals(SHARED + mine.key()))
                    .findFirst()
                    .orElseThrow(NotHere::new);
            var parts = say.answers(side.preferences());
            side.about().forEach((part, text) -> parts.add(say.about(part, text)));
            return parts;
        }
        var contents = profiles.contentsOf(new ProfileId(id(source)), me);
        var parts = say.answers(contents.preferences());
        PartWords.textsOf(contents.about()).forEach((part, text) -> parts.add(say.about(part, text)));
        return parts;
    }

    private static UUID id(String source) {
        try {
            return UUID.fromString(source.substring(PROFILE.length()));
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
            throw new NotHere();
        }
    }
}
