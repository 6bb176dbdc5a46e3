package gentlelanding.account;

import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.Page;
import gentlelanding.WebTest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The name of an account that was closed answers like one that nobody ever had, and like one that somebody has. */
class ClosedNameTest extends WebTest {

    private static final String PASSPHRASE = "seven quiet lanterns gone";
    private static final String LONG =
            "a wrong one that is a hundred letters long, more than some hashes ever look at ".repeat(2);

    @Test
    void looksLikeOneThatNeverWas() {
        var closed = named();
        var leaving = stranger();
        leaving.post("/sign-in", "username", closed, "password", PASSPHRASE);
        assertThat(leaving.post("/settings/close").status()).isEqualTo(303);
        assertThat(leaving.get("/home").location()).startsWith("/sign-in");
        var known = named();

        for (var password : new String[] {"a wrong one, once more", PASSPHRASE.toUpperCase(), LONG}) {
            var answers = new LinkedHashMap<String, Page>();
            for (var name : new String[] {closed, known, "nobody000"}) {
                answers.put(name, stranger().post("/sign-in", "username", name, "password", password));
            }
            areAlike(answers);
        }
        var recovering = new LinkedHashMap<String, Page>();
        for (var name : new String[] {closed, known, "nobody000"}) {
            recovering.put(
                    name,
                    stranger()
                            .post("/recover", "username", name, "code", "ABCDE-FGHJK", "password", PASSPHRASE + " on"));
        }
        areAlike(recovering);
    }

    private static void areAlike(Map<String, Page> answers) {
        assertThat(answers.entrySet().stream()
                        .map(answer -> answer.getValue().status() + " "
                                + answer.getValue().normalised().replace(answer.getKey(), "NAME"))
                        .distinct())
                .hasSize(1);
        assertThat(answers.values().stream()
                        .map(answer -> answer.response().getHeaderNames())
                        .distinct())
                .hasSize(1);
        assertThat(answers.values()).allMatch(answer -> answer.status() == 422);
    }

    private String named() {
        return person("Sam", "heron", PASSPHRASE).signInName();
    }
}
