package gentlelanding.account;

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

/** Whoever runs the server switches an account off, and learns nothing of it. */
class SwitchedOffTest extends WebTest {

    private static final String PASSPHRASE = "seven quiet lanterns again";

    @Autowired
    List<ServerCommand> commands;

    private Browser sam;
    private String name;

    @BeforeEach
    void samSignsUp() {
        sam = person("Sam", "heron", PASSPHRASE);
        name = sam.signInName();
    }

    @Test
    void isOverAtOnceAndLooksLikeNobody() {
        var code = sam.post("/settings/recovery")
                .html()
                .select("[data-recovery-code]")
                .get(0)
                .text();

        var said = run(Command.ACCOUNT_DISABLE, name.toUpperCase(java.util.Locale.ROOT));

        assertThat(said).doesNotContain("Sam").startsWith("Nobody signs in");
        assertThat(sam.get("/home").location()).startsWith("/sign-in");
        var refused = signIn(name);
        var unknown = signIn("nobody000");
        assertThat(refused.status()).isEqualTo(422).isEqualTo(unknown.status());
        assertThat(refused.normalised().replace(name, "NAME"))
                .isEqualTo(unknown.normalised().replace("nobody000", "NAME"));
        assertThat(stranger()
                        .post("/recover", "username", name, "code", code, "password", "another one for the spring")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void comesBackAsItWas() {
        run(Command.ACCOUNT_DISABLE, name);
        run(Command.ACCOUNT_ENABLE, name);

        var back = stranger();
        back.post("/sign-in", "username", name, "password", PASSPHRASE);

        assertThat(back.get("/home").text()).contains("Hello, Sam");
        assertThat(back.get("/settings/events").text()).contains("switched signing in off", "on again");
    }

    @Test
    void isSaidToBeNobodyWhereThereIsNone() {
        assertThatThrownBy(() -> run(Command.ACCOUNT_DISABLE, "nobody000")).isInstanceOf(OperatingException.class);
    }

    private String run(Command command, String argument) {
        return commands.stream()
                .filter(one -> one.command() == command)
                .findFirst()
                .orElseThrow()
                .run(argument);
    }

    private gentlelanding.Page signIn(String as) {
        return stranger().post("/sign-in", "username", as, "password", PASSPHRASE);
    }
}
