package gentlelanding.plan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.Browser;
import gentlelanding.Page;
import gentlelanding.WebTest;
import gentlelanding.care.Answer;
import gentlelanding.care.AnyPreferences;
import gentlelanding.care.Catalogue;
import gentlelanding.care.Need;
import gentlelanding.care.Offer;
import gentlelanding.care.Phase;
import gentlelanding.care.Preferences;
import gentlelanding.matching.Secrets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Made-up couples in two worlds, which differ in what Alex keeps, in all of it at once. Sam fetches everything in both.
 *
 * <pre>
 *   Alex, as made up ──────────────── ready ─┐
 *                                            ├─ status, headers and bytes of every page and file of Sam's are equal
 *   Alex, of whom nothing is kept ─── ready ─┘
 * </pre>
 *
 * {@code -Dlanding.worlds=200 -Dlanding.seed=417} says how many, and from which seed on.
 */
class WhateverIsKeptTest extends WebTest {

    private static final int WORLDS = Integer.getInteger("landing.worlds", 30);
    private static final long SEED = Long.getLong("landing.seed", 0);
    private static final int FILES_EACH = 6;

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private static final Catalogue CATALOGUE = Catalogue.builtIn();

    @Test
    void isTheSameForTheOther() {
        System.out.printf("Worlds of made-up couples: seeds %d to %d%n", SEED, SEED + WORLDS - 1);
        for (var seed = SEED; seed < SEED + WORLDS; seed++) {
            var any = new AnyPreferences(seed, CATALOGUE);
            var alex = any.next("a", 0);
            var sam = any.next("b", 0);
            var withFiles = seed % FILES_EACH == 0;

            var one = everythingSamCanFetch(alex, sam, true, withFiles);
            var other = everythingSamCanFetch(Secrets.disclosed(alex, CATALOGUE), sam, false, withFiles);

            assertThat(other.keySet()).as("seed " + seed).isEqualTo(one.keySet());
            for (var path : one.keySet()) {
                assertThat(other.get(path)).as("seed %d, %s", seed, path).isEqualTo(one.get(path));
            }
        }
    }

    /** No to everything, nothing said, nothing needed: kept for oneself, all three look alike. */
    @Test
    void whetherAllOfItIsRefusedOrUnsaidOrNotNeeded() {
        var sam = new AnyPreferences(SEED, CATALOGUE).next("b", 0);
        var unsaid = everythingSamCanFetch(Preferences.EMPTY, sam, false, false);

        assertThat(everythingSamCanFetch(ofEach(kept(Need.NOT_FOR_ME, Offer.CANNOT)), sam, true, false))
                .isEqualTo(unsaid);
        assertThat(everythingSamCanFetch(ofEach(kept(Need.NO_NEED, null)), sam, true, false))
                .isEqualTo(unsaid);
        assertThat(everythingSamCanFetch(ofEach(kept(null, null)), sam, true, false))
                .isEqualTo(unsaid);
    }

    private static Answer kept(@Nullable Need need, @Nullable Offer offer) {
        return new Answer(need, Set.of(), null, offer, Set.of(), null, "for myself", false, false);
    }

    private static Preferences ofEach(Answer answer) {
        var answers = new HashMap<String, Answer>();
        CATALOGUE.items().forEach(item -> answers.put(item.key(), answer));
        return new Preferences(answers, List.of());
    }

    private Map<String, String> everythingSamCanFetch(
            Preferences alex, Preferences sam, boolean keepsMore, boolean withFiles) {
        var pair = Pair.of(person("Alexandria"), person("Samantha"));
        says(pair.alex(), alex);
        says(pair.sam(), sam);
        if (keepsMore) {
            keepSomethingElse(pair.alex());
        }
        pair.bothReady();
        if (keepsMore) {
            pair.alex().post("/profiles", "name", "Late evenings");
        }
        var fetched = new TreeMap<String, String>();
        var paths = new ArrayList<>(pair.pages());
        for (var member : List.of(pair.alex(), pair.sam())) {
            member.post(pair.address() + "/plan/agree", "revision", "1");
        }
        var landing = pair.alex()
                .post("/landings", "partnership", pair.address().substring("/partners/".length()))
                .location();
        if (!landing.isEmpty()) {
            paths.addAll(List.of(landing, landing + "/check-ins"));
        }
        paths.addAll(List.of("/reflections", "/profiles", "/giving", "/settings/events"));
        if (withFiles) {
            paths.addAll(pair.files());
            fetched.put("taken along", takenAlong(pair.sam()));
        }
        paths.forEach(path -> fetched.put(named(path), seen(pair.sam().get(path))));
        return fetched;
    }

    /** What Alex does besides, for themselves alone. */
    private static void keepSomethingElse(Browser alex) {
        var profile = "/profiles/" + Pair.profileOf(alex);
        alex.post(
                profile + "/about", "about.look", "quiet", "about.receivingIsHard", "true", "about.avoid", "questions");
        alex.post(
                profile + "/items",
                "name",
                "The blue blanket",
                "meaning",
                "on the sofa",
                "category",
                "SPACE",
                "phases",
                "NEXT_DAY");
        alex.post("/reflections", "text", "a page of my own");
        alex.post("/templates", "title", "Coming home");
    }

    private static void says(Browser person, Preferences preferences) {
        var fields = new ArrayList<String>();
        preferences.answers().forEach((item, answer) -> {
            add(fields, item, "need", answer.need());
            add(fields, item, "duration", answer.duration());
            add(fields, item, "offer", answer.offer());
            add(fields, item, "noteForPartner", answer.noteForPartner());
            add(fields, item, "privateNote", answer.privateNote());
            add(fields, item, "boundaryShown", answer.boundaryShown());
            add(fields, item, "limitShown", answer.limitShown());
            for (var phase : Phase.values()) {
                add(fields, item, "needPhases", answer.needPhases().contains(phase) ? phase : null);
                add(fields, item, "offerPhases", answer.offerPhases().contains(phase) ? phase : null);
            }
        });
        if (!fields.isEmpty()) {
            var path = "/profiles/" + Pair.profileOf(person) + "/answers";
            Pair.expect(person.post(path, fields.toArray(String[]::new)), 303);
        }
    }

    private static void add(List<String> fields, String item, String field, @Nullable Object value) {
        if (value != null) {
            fields.addAll(List.of("answers[" + item + "]." + field, value.toString()));
        }
    }

    /** Status, headers and every byte, but for what is drawn by lot in each answer; ids by the order in which they come. */
    private static String seen(Page page) {
        var isText = String.valueOf(page.response().getContentType()).matches("text/html.*|.*json.*|null");
        return named(page.head()
                + '\n'
                + (isText
                        ? page.normalised()
                        : new String(page.response().getContentAsByteArray(), ISO_8859_1)
                                .replaceAll("(?m)^UID:.*$", "UID")));
    }

    private static String takenAlong(Browser person) {
        var file = person.post("/settings/export").response().getContentAsByteArray();
        var all = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                all.append(entry.getName()).append('\n').append(new String(zip.readAllBytes(), UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(all).contains("Samantha");
        return named(all.toString());
    }

    private static String named(String text) {
        var names = new HashMap<String, String>();
        return ID.matcher(text)
                .replaceAll(id -> names.computeIfAbsent(id.group(), any -> "ID-" + names.size()))
                .replaceAll("data-state-version=\"[^\"]*\"", "version")
                .replaceAll("(" + String.join("|", SIGN_IN_WORDS) + ")\\d{3}", "heron");
    }
}
