package gentlelanding.matching;

import gentlelanding.care.Answer;
import gentlelanding.care.AnyPreferences;
import gentlelanding.care.CareCategory;
import gentlelanding.care.Catalogue;
import gentlelanding.care.Need;
import gentlelanding.care.Offer;
import gentlelanding.care.OwnItem;
import gentlelanding.care.Preferences;
import gentlelanding.care.Stance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;

/** Couples for the benchmarks: both have answered every item there is, need and offer alike. */
final class FullCouple {

    private FullCouple() {}

    /** Over the built-in catalogue. */
    static Couple of(long seed) {
        return of(seed, 0);
    }

    /** With as many own items of each besides; one takes a stance as often as not. */
    static Couple of(long seed, int ownItemsOfEach) {
        var any = new AnyPreferences(seed, Catalogue.builtIn());
        var random = new Random(seed);
        var owns = new ArrayList<List<OwnItem>>();
        for (var owner : List.of("a", "b")) {
            var own = new ArrayList<OwnItem>();
            for (int index = 0; index < ownItemsOfEach; index++) {
                own.add(ownItem(owner, index, any, random));
            }
            owns.add(own);
        }
        return new Couple(
                member(any, owns.get(0), owns.get(1)), member(any, owns.get(1), owns.get(0)), Catalogue.builtIn());
    }

    private static OwnItem ownItem(String owner, int index, AnyPreferences any, Random random) {
        var stance = random.nextBoolean() ? Stance.values()[random.nextInt(Stance.values().length)] : null;
        var category = CareCategory.values()[random.nextInt(CareCategory.values().length)];
        var key = OwnItem.PREFIX + owner + "-" + index;
        return new OwnItem(key, key, "", category, any.phases(), stance);
    }

    /** Says what they need and give; of the other's own items only the latter can be said. */
    private static MemberProfile member(AnyPreferences any, List<OwnItem> mine, List<OwnItem> partners) {
        var answers = new HashMap<String, Answer>();
        Catalogue.builtIn().items().forEach(item -> answers.put(item.key(), full(any)));
        mine.forEach(item -> answers.put(item.key(), full(any)));
        partners.forEach(item -> answers.put(item.key(), full(any).needing(null)));
        return new MemberProfile(new Preferences(answers, mine), any.perhaps(), any.perhaps(), any.perhaps());
    }

    /** An answer in which nothing is left out; most needs meet an offer, as among people who want a plan. */
    private static Answer full(AnyPreferences any) {
        var answer = any.answer();
        var need = any.any(List.of(Need.ESSENTIAL, Need.ESSENTIAL, Need.WELCOME, Need.WELCOME, Need.ASK_FIRST));
        var offer = any.any(List.of(Offer.GLADLY, Offer.GLADLY, Offer.GLADLY, Offer.IF_ASKED, Offer.CANNOT));
        return answer.needing(any.any(List.of(0, 1, 2, 3, 4, 5, 6, 7)) == 0 ? Need.NOT_FOR_ME : need)
                .offering(offer);
    }
}
