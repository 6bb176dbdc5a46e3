package gentlelanding.operating;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What somebody types after the jar's name. */
class TypedCommandsTest {

    @Test
    void isKnownByAllOfItsWords() {
        assertThat(Command.typed(List.of("template", "take-down", "BCDF-GHJK"))).contains(Command.TEMPLATE_TAKE_DOWN);
        assertThat(Command.typed(List.of("template", "reported"))).contains(Command.TEMPLATE_REPORTED);
        assertThat(Command.typed(List.of("backup", "evening.backup"))).contains(Command.BACKUP);
    }

    @Test
    void takesAsManyWordsAsItNeeds() {
        for (var typed : List.of(
                List.of("template"),
                List.of("take-down", "BCDF-GHJK"),
                List.of("template", "take-down"),
                List.of("template", "take-down", "BCDF-GHJK", "more"),
                List.of("template", "reported", "more"),
                List.of("backup"),
                List.of("backup", "one", "two"))) {
            assertThat(Command.typed(typed)).as("%s", typed).isEmpty();
        }
    }

    @Test
    void understandsFilesFromTheFolderInWhichItWasTypedAndNothingElse() {
        assertThat(Command.BACKUP.argumentOf(List.of("backup", "a.backup")))
                .isEqualTo(Path.of("a.backup").toAbsolutePath().toString());
        assertThat(Command.TEMPLATE_TAKE_DOWN.argumentOf(List.of("template", "take-down", "BCDF-GHJK")))
                .isEqualTo("BCDF-GHJK");
    }

    @Test
    void hasAnAddressOfItsOwnEach() {
        assertThat(Arrays.stream(Command.values()).map(Command::slug)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Command.values()))
                .allMatch(command ->
                        Command.at(command.slug()).filter(command::equals).isPresent());
    }
}
