package gentlelanding.profile;

import gentlelanding.account.AccountId;
import gentlelanding.care.CareCategory;
import gentlelanding.care.CareDuration;
import gentlelanding.care.CareItem;
import gentlelanding.care.Catalogue;
import gentlelanding.care.Need;
import gentlelanding.care.Offer;
import gentlelanding.care.Phase;
import gentlelanding.care.Stance;
import gentlelanding.practice.CareTemplates;
import gentlelanding.ui.NotHere;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Lays out the pages of a profile, with what was just sent in place of what is kept, if something was. */
@Component
class ProfilePages {

    static final String NEEDS = "first-pass";
    static final String OFFERS = "offers";

    private static final int ITEMS_A_PAGE = 20;

    private final Profiles profiles;
    private final Wording wording;
    private final CareTemplates templates;

    ProfilePages(Profiles profiles, Wording wording, CareTemplates templates) {
        this.templates = templates;
        this.profiles = profiles;
        this.wording = wording;
    }

    /** One category: its built-in items and its first own ones, or twenty more of the own ones. */
    ProfilePage category(ProfileId id, AccountId person, CareCategory category, int number, ProfileForm sent) {
        var opened = profiles.open(id, person);
        var own = opened.document().ownItems().stream()
                .filter(item -> item.category() == category)
                .toList();
        var last = Math.max(1, (own.size() + ITEMS_A_PAGE - 1) / ITEMS_A_PAGE);
        if (number < 1 || number > last) {
            throw new NotHere();
        }
        var builtIn = number == 1 ? Catalogue.builtIn().of(category) : List.<CareItem>of();
        var cards = Stream.concat(
                        builtIn.stream().map(item -> Card.of(item, null, opened, sent, wording)),
                        own.stream()
                                .skip((number - 1L) * ITEMS_A_PAGE)
                                .limit(ITEMS_A_PAGE)
                                .map(item -> Card.of(item.item(), item, opened, sent, wording)))
                .toList();
        return page(opened, category.slug(), cards, number, last);
    }

    /** A screen of the first pass, or one of several where a template asks about much: what I need, or what I can give. */
    ProfilePage firstPass(ProfileId id, AccountId person, String screen, int number, ProfileForm sent) {
        var opened = profiles.open(id, person);
        var asked = opened.document().firstPass();
        var last = Math.max(1, (asked.size() + ITEMS_A_PAGE - 1) / ITEMS_A_PAGE);
        if (number < 1 || number > last) {
            throw new NotHere();
        }
        var cards = asked.stream()
                .skip((number - 1L) * ITEMS_A_PAGE)
                .limit(ITEMS_A_PAGE)
                .map(key -> card(key, opened, screen, sent))
                .toList();
        return page(opened, screen, cards, number, last);
    }

    private Card card(String key, Opened opened, String screen, ProfileForm sent) {
        var own = opened.document().ownItem(key).orElse(null);
        var item = own == null ? Catalogue.builtIn().item(key).orElseThrow() : own.item();
        var card = Card.of(item, own, opened, sent, wording);
        return screen.equals(OFFERS) ? card.proposing(item) : card;
    }

    /** The path of the page on which an own item stands, or of its former category where it is gone. */
    String pathOf(ProfileId id, AccountId person, String key, CareCategory former) {
        var document = profiles.open(id, person).document();
        var category = document.ownItem(key).map(item -> item.category()).orElse(former);
        var before = document.ownItems().stream()
                .filter(item -> item.category() == category)
                .takeWhile(item -> !item.key().equals(key))
                .count();
        var number = document.ownItem(key).isPresent() ? 1 + before / ITEMS_A_PAGE : 1;
        return ProfileController.path(id) + "?category=" + category.slug() + (number > 1 ? "&page=" + number : "");
    }

    /** How many needs of the first pass are answered. */
    static long answeredIn(ProfileDocument document) {
        return document.firstPass().stream()
                .filter(key -> document.answerTo(key).need() != null)
                .count();
    }

    private ProfilePage page(Opened opened, String place, List<Card> cards, int number, int last) {
        return new ProfilePage(
                opened.id(),
                opened.document().name(),
                opened.version(),
                place,
                cards,
                answeredIn(opened.document()),
                opened.document().firstPass().size(),
                number,
                last,
                choices(),
                Origin.of(opened, templates));
    }

    /** Every list of choices on these pages, each with its words. */
    Map<String, Map<String, String>> choices() {
        var categories = new LinkedHashMap<String, String>();
        Arrays.stream(CareCategory.values())
                .forEach(category -> categories.put(category.slug(), wording.of("care.category." + category.slug())));
        return Map.of(
                "categories", categories,
                "places", wording.choices(CareCategory.class, "care.category"),
                "needs", wording.choices(Need.class, "care.need"),
                "offers", wording.choices(Offer.class, "care.offer"),
                "phases", wording.choices(Phase.class, "care.phase"),
                "durations", wording.choices(CareDuration.class, "care.duration"),
                "stances", wording.choices(Stance.class, "profile.stance"));
    }
}
