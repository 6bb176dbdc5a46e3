package gentlelanding.profile;

import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.care.Answer;
import gentlelanding.care.CareDuration;
import gentlelanding.care.Need;
import gentlelanding.care.Offer;
import gentlelanding.care.Phase;
import gentlelanding.care.Preferences;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProfileFormTest {

    private static final Answer LOVED = new Answer(
            Need.ESSENTIAL,
            Set.of(Phase.RIGHT_AWAY, Phase.NEXT_DAY),
            CareDuration.HALF_HOUR,
            Offer.GLADLY,
            Set.of(Phase.FIRST_HOUR),
            "with the blue blanket",
            "nobody knows",
            false,
            true);

    @Test
    void readsEveryFieldOfAnItem() {
        var form = sent(
                "answers[water].need",
                "ESSENTIAL",
                "answers[water].needPhases",
                "",
                "NEXT_DAY",
                "RIGHT_AWAY",
                "answers[water].duration",
                "HALF_HOUR",
                "answers[water].offer",
                "GLADLY",
                "answers[water].offerPhases",
                "",
                "FIRST_HOUR",
                "answers[water].noteForPartner",
                "with the blue blanket",
                "answers[water].privateNote",
                "nobody knows",
                "answers[water].boundaryShown",
                "false",
                "answers[water].limitShown",
                "true");

        assertThat(form.errors()).isEmpty();
        assertThat(form.toPreferences(Preferences.EMPTY).to("water")).isEqualTo(LOVED);
    }

    @Test
    void leavesWhatIsNotSentAndClearsWhatIsSentEmpty() {
        var before = new Preferences(Map.of("water", LOVED, "snack", LOVED), List.of());

        var after = sent(
                        "answers[water].offer", "", "answers[water].needPhases", "", "answers[water].boundaryShown", "")
                .toPreferences(before);

        assertThat(after.to("snack")).isEqualTo(LOVED);
        assertThat(after.to("water").offer()).isNull();
        assertThat(after.to("water").needPhases()).isEmpty();
        assertThat(after.to("water").boundaryShown()).isTrue();
        assertThat(after.to("water").need()).isEqualTo(Need.ESSENTIAL);
        assertThat(after.to("water").noteForPartner()).isEqualTo("with the blue blanket");
    }

    @Test
    void namesEachFieldThatCannotBeKept() {
        var form = sent(
                "answers[water].need", "PERHAPS",
                "answers[water].needPhases", "SOON",
                "answers[water].boundaryShown", "yes",
                "answers[water].noteForPartner", "x".repeat(501),
                "answers[water].privateNote", "a\u0000b",
                "answers[snack].noteForPartner", "caf\uFFFD",
                "answers[snack].colour", "blue",
                "answers.snack.need", "WELCOME",
                "answers[<b>].need", "WELCOME",
                "seen", "3");

        assertThat(form.errors())
                .containsOnlyKeys(
                        "answers[water].need",
                        "answers[water].needPhases",
                        "answers[water].boundaryShown",
                        "answers[water].noteForPartner",
                        "answers[water].privateNote",
                        "answers[snack].noteForPartner",
                        "answers[snack].colour",
                        "answers.snack.need",
                        "answers[<b>].need");
    }

    @Test
    void refusesTwoAnswersToOneQuestion() {
        assertThat(sent("answers[water].need", "WELCOME", "ESSENTIAL").errors()).containsKey("answers[water].need");
    }

    @Test
    void countsLettersAndNotBytes() {
        var waves = "🌊".repeat(500);

        assertThat(sent("answers[water].noteForPartner", waves).errors()).isEmpty();
        assertThat(sent("answers[water].noteForPartner", waves + "🌊").errors()).hasSize(1);
        assertThat(sent("answers[water].noteForPartner", "e\u0301".repeat(500)).errors())
                .isEmpty();
    }

    @Test
    void keepsTheLinesOfANote() {
        var form = sent("answers[water].noteForPartner", "  cold,\r\nwith lemon \r\n");

        assertThat(form.toPreferences(Preferences.EMPTY).to("water").noteForPartner())
                .isEqualTo("cold,\nwith lemon");
    }

    @Test
    void takesAllThatIsLeftOpenAsGladOnlyWhereThatIsPressed() {
        var before = new Preferences(
                Map.of("sleep-touching", Answer.NONE.needing(Need.NOT_FOR_ME), "snack", LOVED), List.of());
        var fields = new String[] {
            "answers[water].offer", "",
            "answers[warmth].offer", "CANNOT",
            "answers[sleep-touching].offer", "",
            "answers[snack].need", "WELCOME"
        };

        var pressed = sent(fields, "all", "GLADLY").toPreferences(before);
        var not = sent(fields).toPreferences(before);

        assertThat(pressed.to("water").offer()).isEqualTo(Offer.GLADLY);
        assertThat(pressed.to("warmth").offer()).isEqualTo(Offer.CANNOT);
        assertThat(pressed.to("sleep-touching").offer()).isNull();
        assertThat(not.to("water").offer()).isNull();
    }

    private static ProfileForm sent(String[] fields, String... more) {
        var all = new ArrayList<>(List.of(fields));
        all.addAll(List.of(more));
        return sent(all.toArray(String[]::new));
    }

    /** A field's name begins with a known word; every other text is a value of the field before it. */
    private static ProfileForm sent(String... words) {
        var parameters = new LinkedHashMap<String, String[]>();
        var name = "";
        for (var word : words) {
            if (word.startsWith("answers") || word.equals("seen") || word.equals("all")) {
                name = word;
                parameters.put(name, new String[0]);
            } else {
                var values = new ArrayList<>(List.of(parameters.getOrDefault(name, new String[0])));
                values.add(word);
                parameters.put(name, values.toArray(String[]::new));
            }
        }
        return ProfileForm.of(parameters);
    }
}
