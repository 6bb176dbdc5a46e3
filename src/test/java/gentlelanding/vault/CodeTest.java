package gentlelanding.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CodeTest {

    @Test
    void isReadInAnyWayThatPeopleTypeIt() {
        for (var typed : List.of(
                "AB10E-FGHJK",
                "ab10e-fghjk",
                " ab1oe fghjk ",
                "ABlOE–FGHJK",
                "a b i 0 e f g h j k",
                "ＡＢ１０ＥＦＧＨＪＫ",
                "http://localhost:8080/join#AB10E-FGHJK",
                "#ab10efghjk")) {
            assertThat(Code.typed(typed)).as(typed).contains(new Code("AB10EFGHJK"));
        }
    }

    @Test
    void isNothingElse() {
        for (var typed : List.of("", "ABCDE", "ABCDE-FGHJK-M", "ABCDE-FGHJU", "ABCDE_FGHJK", "x".repeat(5000))) {
            assertThat(Code.typed(typed)).as(typed).isEmpty();
        }
    }

    @Test
    void isShownSoThatItCanBeTypedBack() {
        var random = new SecureRandom();
        var codes = Stream.generate(() -> Code.drawn(random)).limit(500).toList();

        assertThat(codes).doesNotHaveDuplicates().allSatisfy(code -> {
            assertThat(code.shown()).matches("[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}");
            assertThat(Code.typed(code.shown())).contains(code);
        });
    }
}
