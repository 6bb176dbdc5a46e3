package gentlelanding.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gentlelanding.Browser;
import gentlelanding.Page;
import gentlelanding.WebTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Where registration is closed, only somebody whom a person here gave a code comes in. */
@DirtiesContext
@TestPropertySource(
        properties = {"landing.registration=closed", "spring.datasource.url=jdbc:h2:mem:closed;DB_CLOSE_DELAY=-1"})
class ClosedRegistrationTest extends WebTest {

    private static final String PASSPHRASE = "seven quiet lanterns again";

    @Autowired
    Accounts accounts;

    @Autowired
    Opening opening;

    @Autowired
    Limits limits;

    @Test
    void saysSoWithoutACode() {
        var visitor = stranger();

        assertThat(visitor.get("/sign-up").status()).isEqualTo(403);
        assertThat(visitor.get("/").html().select("form[action=/begin]")).isEmpty();
        var begun = visitor.post("/begin", "way", "together", "adult", "true");
        assertThat(begun.status()).isEqualTo(403);
        assertThat(begun.html().select("main a[href=/join]")).hasSize(1);
        assertThat(signUp(visitor, "").status()).isEqualTo(403);
        assertThat(signUp(visitor, "ABCDE-FGHJK").status()).isEqualTo(403);
        assertThat(visitor.cookies()).doesNotContainKey("session");
    }

    @Test
    void letsSomebodyBeginWithACodeAndKeepIt() {
        var visitor = stranger();
        visitor.get("/join");

        var begun = visitor.post("/begin", "code", code(), "adult", "true", "displayName", "Robin");

        assertThat(begun.location()).endsWith("/first-pass");
        visitor.get(begun.location());
        assertThat(signUp(visitor, "").location()).isEqualTo("/welcome");
    }

    @Test
    void letsSomebodySignUpWithACode() {
        assertThat(signUp(stranger(), code()).location()).isEqualTo("/welcome");
    }

    @Test
    void isClosedElsewhereThanOnLoopbackUnlessSaidOtherwise() {
        assertThat(new Registration(List.of(), limits, "", "").isOpen()).isTrue();
        assertThat(new Registration(List.of(), limits, "", "https://landing.example").isOpen())
                .isFalse();
        assertThat(new Registration(List.of(), limits, "open", "https://landing.example").isOpen())
                .isTrue();
        assertThatThrownBy(() -> new Registration(List.of(), limits, "opne", ""))
                .hasMessageContaining("landing.registration");
    }

    private String code() {
        var kim = opening.open("heron", PASSPHRASE, "Kim");
        var inviter = stranger();
        inviter.post("/sign-in", "username", accounts.signInNameOf(kim), "password", PASSPHRASE);
        inviter.get("/partners");
        inviter.post("/partners/invitations");
        return inviter.get("/partners")
                .html()
                .select("[data-invitation-code]")
                .eachText()
                .get(0);
    }

    private static Page signUp(Browser visitor, String code) {
        return visitor.post(
                "/sign-up",
                "word",
                "otter",
                "password",
                PASSPHRASE,
                "displayName",
                "Jo",
                "adult",
                "true",
                "code",
                code);
    }
}
