package gentlelanding.account;

import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.Browser;
import gentlelanding.Page;
import gentlelanding.WebTest;
import gentlelanding.operating.Command;
import gentlelanding.operating.ServerCommand;
import gentlelanding.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody comes in by the lock of their own device. */
class PasskeysTest extends WebTest {

    private static final String PASSPHRASE = "seven quiet lanterns again";
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    Vault vault;

    @Autowired
    Challenges challenges;

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
    void signInAlone() {
        var lock = new Lock();
        assertThat(make(lock, "The blue phone").location()).isEqualTo("/settings/passkeys");

        var elsewhere = stranger();
        var answer = show(elsewhere, lock, "ownDevice", "true", "to", "/profiles");

        assertThat(answer.location()).startsWith("/profiles");
        assertThat(elsewhere.get("/home").text()).contains("Hello, Sam");
        assertThat(Objects.requireNonNull(elsewhere.cookies().get("session")).getMaxAge())
                .isPositive();
        assertThat(sam.get("/settings/passkeys").text()).contains("The blue phone", "Last used on");
        assertThat(sam.get("/settings/events").text()).contains("Added a way to sign in", "Signed in");
    }

    @Test
    void openNothingOfAnAccountThatIsSwitchedOff() {
        var lock = new Lock();
        make(lock, "The blue phone");
        turn(Command.ACCOUNT_DISABLE);

        var refused = show(stranger(), lock);
        var unknown = show(stranger(), new Lock());

        assertThat(refused.status()).isEqualTo(422).isEqualTo(unknown.status());
        assertThat(refused.normalised()).isEqualTo(unknown.normalised());
        turn(Command.ACCOUNT_ENABLE);
        assertThat(show(stranger(), lock).status()).isEqualTo(303);
    }

    private void turn(Command onOrOff) {
        commands.stream().filter(one -> one.command() == onOrOff).forEach(one -> one.run(name));
    }

    @Test
    void areCalledByFortyLettersAtMostWhateverBytesTheyTake() {
        var moons = "\uD83C\uDF19".repeat(40);

        var refused = make(new Lock(), moons + "\uD83C\uDF19");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("#f-label-error").text()).isNotEmpty();
        assertThat(refused.html().select("input[name=label]").val()).isEqualTo(moons + "\uD83C\uDF19");
        assertThat(make(new Lock(), "blue\u0000phone").status()).isEqualTo(422);
        assertThat(make(new Lock(), moons).location()).isEqualTo("/settings/passkeys");
        assertThat(sam.get("/settings/passkeys").text()).contains(moons);
    }

    @Test
    void askTheLockOfTheDeviceEachTime() {
        var careless = new Lock().thatLooksAtNobody();
        assertThat(make(careless, "").status()).isEqualTo(422);
        assertThat(sam.get("/settings/passkeys").html().select("article")).isEmpty();

        var lock = new Lock();
        make(lock, "");
        assertThat(show(stranger(), lock.thatLooksAtNobody()).status()).isEqualTo(422);
        var asked = JSON.readTree(asked(stranger()).path("options").asString());
        assertThat(asked.path("userVerification").asString()).isEqualTo("required");
        assertThat(optionsForNew()).contains("\"userVerification\":\"required\"", "\"residentKey\":\"required\"");
    }

    @Test
    void letNoAnswerCountTwiceOnAnyReplica() {
        var lock = new Lock();
        make(lock, "");
        var asked = asked(stranger());
        var credential = lock.shown(asked.path("options").asString());
        var challenge = asked.path("challenge").asString();

        assertThat(send(stranger(), challenge, credential).status()).isEqualTo(303);
        assertThat(send(stranger(), challenge, credential).status()).isEqualTo(422);
        assertThat(anotherReplica().spend(challenge, null)).isEmpty();
    }

    @Test
    void letOneOfManyAtOnceIn() throws Exception {
        var lock = new Lock();
        make(lock, "");
        var asked = asked(stranger());
        var credential = lock.shown(asked.path("options").asString());
        var browsers =
                java.util.stream.Stream.generate(this::stranger).limit(12).toList();
        browsers.forEach(browser -> browser.get("/sign-in"));
        List<Callable<Integer>> tries = browsers.stream()
                .<Callable<Integer>>map(
                        browser -> () -> send(browser, asked.path("challenge").asString(), credential)
                                .status())
                .toList();

        assertThat(atOnce(6, tries)).containsOnlyOnce(303);
    }

    @Test
    void openACoverAndNobodyElsesDoes() {
        var lock = new Lock();
        make(lock, "");
        assertThat(sam.postAsScript("/cover").body()).contains("\"passkeys\":true");
        var asked = asked(sam);
        var challenge = asked.path("challenge").asString();
        var kim = new Lock();

        assertThat(sam.post(
                                "/uncover/passkey",
                                "challenge",
                                challenge,
                                "credential",
                                kim.shown(asked.path("options").asString()))
                        .status())
                .isEqualTo(422);
        asked = asked(sam);
        var open = sam.post(
                "/uncover/passkey",
                "challenge",
                asked.path("challenge").asString(),
                "credential",
                lock.shown(asked.path("options").asString()),
                "to",
                "/profiles");

        assertThat(open.location()).isEqualTo("/profiles");
        assertThat(sam.get("/home").text()).contains("Sam");
    }

    /** Nothing is kept between asking and answering but what travels in the page, so any replica can finish. */
    @Test
    void goOnAtAnotherReplica() {
        var challenge = org.springframework.security.web.webauthn.api.Bytes.random();

        var asked = challenges.seal(challenge, null);

        assertThat(anotherReplica().spend(asked, null)).contains(challenge);
        assertThat(challenges.spend(asked, null)).isEmpty();
        assertThat(challenges.spend(challenges.seal(challenge, null), AccountId.random()))
                .isEmpty();
    }

    @Test
    void openNothingFromElsewhereNorForSomebodyElseNorTooLate() {
        var lock = new Lock();
        assertThat(make(new Lock().at("https://elsewhere.example"), "").status())
                .isEqualTo(422);
        make(lock, "");

        assertThat(show(stranger(), lock.at("http://localhost:9999")).status()).isEqualTo(422);
        assertThat(show(stranger(), lock.at("http://localhost").claiming(new byte[32]))
                        .status())
                .isEqualTo(422);
        assertThat(show(stranger(), new Lock().claiming(new byte[32])).status()).isEqualTo(422);
        for (var nonsense :
                new String[] {"", "{}", "[]", "null", "{\"id\":1}", "{\"response\":{}}", "\u0000", "x".repeat(5000)}) {
            assertThat(send(stranger(), asked(stranger()).path("challenge").asString(), nonsense)
                            .status())
                    .as(nonsense)
                    .isEqualTo(422);
            assertThat(sam.post("/settings/passkeys", "challenge", nonsense, "credential", nonsense)
                            .status())
                    .isEqualTo(422);
        }
        var second = new Lock();
        make(second, "");
        var asked = asked(stranger());
        var credential = second.shown(asked.path("options").asString());
        clock.pass(Challenges.LASTS);
        assertThat(send(stranger(), asked.path("challenge").asString(), credential)
                        .status())
                .isEqualTo(422);
    }

    @Test
    void workNoMoreOnceTheyAreTakenAwayAndSignOutElsewhere() {
        var lock = new Lock();
        make(lock, "");
        var elsewhere = stranger();
        show(elsewhere, lock);
        var id = sam.get("/settings/passkeys")
                .html()
                .select("input[name=passkey]")
                .val();

        assertThat(person("Robin")
                        .post("/settings/passkeys/remove", "passkey", id)
                        .status())
                .isEqualTo(303);
        assertThat(show(stranger(), lock).status()).isEqualTo(303);
        var answer = sam.post("/settings/passkeys/remove", "passkey", id, "others", "true");

        assertThat(answer.location()).isEqualTo("/settings/passkeys");
        assertThat(show(stranger(), lock).status()).isEqualTo(422);
        assertThat(elsewhere.get("/home").location()).startsWith("/sign-in");
        assertThat(sam.get("/home").status()).isEqualTo(200);
        assertThat(sam.get("/settings/events").text()).contains("Removed a way to sign in");
        assertThat(sam.post("/settings/passkeys/remove", "passkey", id).status())
                .as("gone already")
                .isEqualTo(303);
    }

    @Test
    void areEnoughWhereOneIsAskedOnceMore() {
        var lock = new Lock();
        make(lock, "");
        var robin = person("Robin");
        assertThat(robin.get("/settings/confirm").html().select("[data-passkey]"))
                .isEmpty();
        clock.pass(StepUp.LASTS);
        assertThat(sam.get("/settings/events").location()).startsWith("/settings/confirm");
        assertThat(sam.get("/settings/confirm").html().select("[data-passkey]")).hasSize(1);
        assertThat(sam.post("/settings/passkeys").location()).isEqualTo("/settings/confirm?to=/settings/passkeys");
        assertThat(sam.post(
                                "/settings/passkeys/remove",
                                "passkey",
                                UUID.randomUUID().toString())
                        .location())
                .startsWith("/settings/confirm");

        var asked = asked(sam);
        var credential = lock.shown(asked.path("options").asString());
        var challenge = asked.path("challenge").asString();
        var others = robin.post("/settings/confirm/passkey", "challenge", challenge, "credential", credential);
        assertThat(others.status()).isEqualTo(422);
        asked = asked(sam);
        var answer = sam.post(
                "/settings/confirm/passkey",
                "challenge",
                asked.path("challenge").asString(),
                "credential",
                lock.shown(asked.path("options").asString()),
                "to",
                "/settings/events");

        assertThat(answer.location()).isEqualTo("/settings/events");
        assertThat(sam.get("/settings/events").status()).isEqualTo(200);
    }

    @Test
    void areTenAtMostAndTheSameOneOnce() {
        var first = new Lock();
        make(first, "");
        assertThat(make(first, "").status()).as("the same once more").isEqualTo(422);
        for (var more = 1; more < PasskeyRows.MOST; more++) {
            assertThat(make(new Lock(), "x".repeat(40)).status()).isEqualTo(303);
        }

        assertThat(sam.get("/settings/passkeys").html().select("form[data-passkey]"))
                .isEmpty();
        assertThat(jdbc.queryForList("select place from passkey where place > 10"))
                .isEmpty();
        assertThat(sam.post("/settings/passkeys", "label", "x".repeat(41)).status())
                .isEqualTo(422);
    }

    @Test
    void leaveNoNameInTheDatabaseAndDiscreetOnesOnTheDevice() {
        make(new Lock(), "canary-of-a-label");

        var everything = jdbc.queryForList("select * from passkey").stream()
                .flatMap(row -> row.values().stream())
                .map(value -> value instanceof byte[] bytes
                        ? new String(bytes, StandardCharsets.ISO_8859_1)
                        : String.valueOf(value))
                .toList()
                .toString();
        assertThat(everything).doesNotContain("canary", "heron", "Sam", "Gentle");
        var user = JSON.readTree(optionsForNew()).path("user");
        assertThat(user.path("name").asString()).isEqualTo(name);
        assertThat(user.path("displayName").asString()).isEqualTo(name);
        assertThat(user.toString()).doesNotContain("Sam");
        assertThat(user.path("id").asString()).hasSizeBetween(43, 86);
        assertThat(JSON.readTree(asked(stranger()).path("options").asString())
                        .path("allowCredentials")
                        .size())
                .as("asking names nobody")
                .isZero();
    }

    @Test
    void areNothingForATemporaryAccount() {
        var visitor = stranger();
        visitor.get("/");
        visitor.post("/begin", "way", "alone", "adult", "true");

        assertThat(visitor.get("/settings/passkeys").location()).isEqualTo("/sign-up");
        assertThat(visitor.get("/settings").html().select("a[href=/settings/passkeys]"))
                .isEmpty();
    }

    private Challenges anotherReplica() {
        return new Challenges(vault, JSON, jdbc, clock);
    }

    private String optionsForNew() {
        return sam.get("/settings/passkeys")
                .html()
                .select("form[data-passkey=make]")
                .attr("data-options");
    }

    private Page make(Lock lock, String label) {
        var form = sam.get("/settings/passkeys").html().select("form[data-passkey=make]");
        return sam.post(
                "/settings/passkeys",
                "challenge",
                form.select("input[name=challenge]").val(),
                "credential",
                lock.made(form.attr("data-options")),
                "label",
                label);
    }

    private static JsonNode asked(Browser browser) {
        return JSON.readTree(browser.get("/sign-in/passkey").body());
    }

    private static Page show(Browser browser, Lock lock, String... more) {
        var asked = asked(browser);
        return send(
                browser,
                asked.path("challenge").asString(),
                lock.shown(asked.path("options").asString()),
                more);
    }

    private static Page send(Browser browser, String challenge, String credential, String... more) {
        var fields = new String[4 + more.length];
        fields[0] = "challenge";
        fields[1] = challenge;
        fields[2] = "credential";
        fields[3] = credential;
        System.arraycopy(more, 0, fields, 4, more.length);
        return browser.post("/sign-in/passkey", fields);
    }
}
