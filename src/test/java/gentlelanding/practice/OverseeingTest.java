package gentlelanding.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gentlelanding.Browser;
import gentlelanding.WebTest;
import gentlelanding.operating.Command;
import gentlelanding.operating.OperatingException;
import gentlelanding.operating.ServerCommand;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever runs the server hears of a template that is not right, reads it, and takes it down. */
class OverseeingTest extends WebTest {

    @Autowired
    List<ServerCommand> commands;

    private Practitioner robin;
    private String code;

    @BeforeEach
    void aTemplateIsHandedOut() {
        robin = Practitioner.writing(person("Robin"), "Slow evenings").publishes();
        code = robin.handsOut();
    }

    @Test
    void hearsOfATemplateOnlyOnceSomebodyReportsIt() {
        assertThat(run(Command.TEMPLATE_REPORTED, "")).doesNotContain(id());

        var kim = stranger();
        report(kim, started(kim));

        assertThat(run(Command.TEMPLATE_REPORTED, "")).contains(id() + "  Slow evenings");
    }

    @Test
    void readsWhatWasPublishedAndNothingOfTheDraft() {
        robin.says("introduction", "Only on my desk yet.");

        for (var name : List.of(code, id())) {
            assertThat(run(Command.TEMPLATE_SHOW, name))
                    .contains("Slow evenings", "held-close")
                    .doesNotContain("Only on my desk yet.");
        }
    }

    @Test
    void takesItDownByCodeForGoodWhileProfilesStay() {
        var kim = stranger();
        var profile = started(kim);
        report(kim, profile);

        assertThat(run(Command.TEMPLATE_TAKE_DOWN, code)).contains("Slow evenings", id());

        assertThat(stranger().post("/templates/start", "code", code).status()).isEqualTo(422);
        robin.publishes();
        assertThat(stranger().post("/templates/start", "code", code).status()).isEqualTo(422);
        assertThat(robin.browser().get(robin.desk()).text()).contains("Taken down by whoever runs this server");
        assertThat(kim.get(profile + "/first-pass").status()).isEqualTo(200);
        assertThat(run(Command.TEMPLATE_REPORTED, "")).doesNotContain(id());
    }

    @Test
    void takesItDownByItsIdOnceEveryCodeWasTakenBack() {
        assertThat(run(Command.TEMPLATE_TAKE_DOWN, " " + id() + " ")).contains("Slow evenings");
        assertThat(stranger().post("/templates/start", "code", code).status()).isEqualTo(422);
    }

    @Test
    void refusesWhatLeadsNowhere() {
        for (var unknown : List.of("", "BCDF-GHJK", "00000000-0000-4000-8000-000000000000", "../../etc/passwd")) {
            assertThatThrownBy(() -> run(Command.TEMPLATE_TAKE_DOWN, unknown))
                    .isInstanceOf(OperatingException.class)
                    .hasMessageContaining("No published template");
        }
    }

    private String run(Command command, String argument) {
        return commands.stream()
                .filter(one -> one.command() == command)
                .findFirst()
                .orElseThrow()
                .run(argument);
    }

    private String id() {
        return robin.desk().replace("/templates/", "");
    }

    private String started(Browser visitor) {
        visitor.post("/templates/start", "code", code);
        return visitor.post("/templates/start", "code", code, "start", "true", "adult", "true")
                .location()
                .replace("/first-pass", "");
    }

    private void report(Browser visitor, String profile) {
        visitor.get(profile + "/template");
        assertThat(visitor.post(profile + "/template/report").status()).isEqualTo(303);
    }
}
