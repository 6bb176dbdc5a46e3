package gentlelanding;

import static gentlelanding.WhoMayGoWhereTest.Who.ANYONE;
import static gentlelanding.WhoMayGoWhereTest.Who.MEMBER;
import static gentlelanding.WhoMayGoWhereTest.Who.OWNER;
import static gentlelanding.WhoMayGoWhereTest.Who.POLLED;
import static gentlelanding.WhoMayGoWhereTest.Who.SIGNED_IN;
import static gentlelanding.WhoMayGoWhereTest.Who.WITHIN;
import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.giving.GivingTest;
import gentlelanding.plan.Pair;
import gentlelanding.practice.Practitioner;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address with who may use it; an address that is missing here fails.
 *
 * <pre>
 *                nobody signed in    somebody else        whose it is
 *   ANYONE       yes                 yes                  yes
 *   SIGNED_IN    sign-in page        their own things     their own things
 *   OWNER        sign-in page        404, as if unknown   yes
 *   MEMBER       sign-in page        404, as if unknown   both partners
 *   POLLED       like MEMBER, for a script: it is told 401 where a person is asked to sign in
 *   WITHIN       reached by forwarding alone
 * </pre>
 */
class WhoMayGoWhereTest extends WebTest {

    enum Who {
        ANYONE,
        SIGNED_IN,
        OWNER,
        MEMBER,
        POLLED,
        WITHIN
    }

    private static final Map<String, Who> ROUTES = Map.ofEntries(
            Map.entry("GET /", ANYONE),
            Map.entry("GET /sign-up", ANYONE),
            Map.entry("POST /sign-up", ANYONE),
            Map.entry("GET /sign-in", ANYONE),
            Map.entry("POST /sign-in", ANYONE),
            Map.entry("POST /sign-in/again", WITHIN),
            Map.entry("ANY /error", WITHIN),
            Map.entry("GET /exit", ANYONE),
            Map.entry("POST /begin", ANYONE),
            Map.entry("GET /join", ANYONE),
            Map.entry("POST /join", ANYONE),
            Map.entry("GET /templates/built-in", ANYONE),
            Map.entry("GET /templates/built-in/{key}", ANYONE),
            Map.entry("GET /templates/built-in/{key}/worksheet", ANYONE),
            Map.entry("GET /templates", SIGNED_IN),
            Map.entry("GET /templates/start", ANYONE),
            Map.entry("POST /templates/start", ANYONE),
            Map.entry("GET /profiles/{id}/template", OWNER),
            Map.entry("POST /profiles/{id}/template", OWNER),
            Map.entry("POST /profiles/{id}/template/report", OWNER),
            Map.entry("POST /templates", SIGNED_IN),
            Map.entry("GET /templates/{id}", OWNER),
            Map.entry("POST /templates/{id}", OWNER),
            Map.entry("GET /templates/{id}/preview", OWNER),
            Map.entry("GET /templates/{id}/room", OWNER),
            Map.entry("GET /templates/{id}/items", OWNER),
            Map.entry("POST /templates/{id}/items", OWNER),
            Map.entry("GET /templates/{id}/items/{key}", OWNER),
            Map.entry("POST /templates/{id}/items/{key}", OWNER),
            Map.entry("POST /templates/{id}/pick", OWNER),
            Map.entry("POST /templates/{id}/move", OWNER),
            Map.entry("POST /templates/{id}/take-out", OWNER),
            Map.entry("POST /templates/{id}/publish", OWNER),
            Map.entry("POST /templates/{id}/withdraw", OWNER),
            Map.entry("POST /templates/{id}/remove", OWNER),
            Map.entry("GET /templates/{id}/worksheet", OWNER),
            Map.entry("GET /templates/{id}/worksheet.pdf", OWNER),
            Map.entry("GET /templates/{id}/hand-outs/{handOut}/sheet.pdf", OWNER),
            Map.entry("GET /templates/built-in/{key}/worksheet.pdf", ANYONE),
            Map.entry("GET /templates/{id}/export", OWNER),
            Map.entry("POST /templates/import", SIGNED_IN),
            Map.entry("GET /templates/{id}/hand-outs", OWNER),
            Map.entry("POST /templates/{id}/hand-outs", OWNER),
            Map.entry("GET /templates/{id}/hand-outs/{handOut}/sheet", OWNER),
            Map.entry("POST /templates/{id}/hand-outs/{handOut}/take-back", OWNER),
            Map.entry("GET /guide", ANYONE),
            Map.entry("GET /guide/{topic}", ANYONE),
            Map.entry("GET /privacy", ANYONE),
            Map.entry("GET /help-now", ANYONE),
            Map.entry("GET /safety", ANYONE),
            Map.entry("POST /csp", ANYONE),
            Map.entry("GET /sign-out", SIGNED_IN),
            Map.entry("GET /welcome", SIGNED_IN),
            Map.entry("GET /recover", ANYONE),
            Map.entry("POST /recover", ANYONE),
            Map.entry("GET /settings", SIGNED_IN),
            Map.entry("POST /cover", ANYONE),
            Map.entry("GET /uncover", ANYONE),
            Map.entry("POST /uncover", ANYONE),
            Map.entry("POST /uncover/again", WITHIN),
            Map.entry("POST /uncover/passkey", ANYONE),
            Map.entry("GET /settings/words", SIGNED_IN),
            Map.entry("POST /settings/words", SIGNED_IN),
            Map.entry("GET /settings/cover", SIGNED_IN),
            Map.entry("POST /settings/cover", SIGNED_IN),
            Map.entry("GET /settings/confirm", SIGNED_IN),
            Map.entry("POST /settings/confirm", SIGNED_IN),
            Map.entry("GET /settings/recovery", SIGNED_IN),
            Map.entry("POST /settings/recovery", SIGNED_IN),
            Map.entry("GET /settings/factors", SIGNED_IN),
            Map.entry("POST /settings/factors/password", SIGNED_IN),
            Map.entry("GET /settings/devices", SIGNED_IN),
            Map.entry("POST /settings/devices", SIGNED_IN),
            Map.entry("GET /settings/events", SIGNED_IN),
            Map.entry("GET /settings/export", SIGNED_IN),
            Map.entry("POST /settings/export", SIGNED_IN),
            Map.entry("GET /settings/import", SIGNED_IN),
            Map.entry("POST /settings/import", SIGNED_IN),
            Map.entry("GET /settings/close", SIGNED_IN),
            Map.entry("POST /settings/close", SIGNED_IN),
            Map.entry("POST /partners/{id}/block", MEMBER),
            Map.entry("GET /home", SIGNED_IN),
            Map.entry("GET /plan", SIGNED_IN),
            Map.entry("GET /card", SIGNED_IN),
            Map.entry("GET /plan.pdf", SIGNED_IN),
            Map.entry("GET /card.pdf", SIGNED_IN),
            Map.entry("GET /plan.ics", SIGNED_IN),
            Map.entry("GET /given", ANYONE),
            Map.entry("POST /given", ANYONE),
            Map.entry("GET /settings/authenticator", SIGNED_IN),
            Map.entry("POST /settings/authenticator", SIGNED_IN),
            Map.entry("POST /settings/authenticator/remove", SIGNED_IN),
            Map.entry("POST /sign-in/second", ANYONE),
            Map.entry("GET /settings/passkeys", SIGNED_IN),
            Map.entry("POST /settings/passkeys", SIGNED_IN),
            Map.entry("POST /settings/passkeys/remove", SIGNED_IN),
            Map.entry("POST /settings/confirm/passkey", SIGNED_IN),
            Map.entry("GET /sign-in/passkey", ANYONE),
            Map.entry("POST /sign-in/passkey", ANYONE),
            Map.entry("GET /giving", SIGNED_IN),
            Map.entry("POST /giving", SIGNED_IN),
            Map.entry("POST /giving/{id}/revoke", OWNER),
            Map.entry("GET /plan/calendar", SIGNED_IN),
            Map.entry("GET /reflections", SIGNED_IN),
            Map.entry("POST /reflections", SIGNED_IN),
            Map.entry("POST /reflections/find", SIGNED_IN),
            Map.entry("POST /reflections/suggestions", SIGNED_IN),
            Map.entry("POST /reflections/keeping", SIGNED_IN),
            Map.entry("POST /reflections/{id}/remove", OWNER),
            Map.entry("POST /reflections/words/{id}/open", MEMBER),
            Map.entry("POST /reflections/words/{id}/take-away", MEMBER),
            Map.entry("GET /profiles", SIGNED_IN),
            Map.entry("POST /profiles", SIGNED_IN),
            Map.entry("GET /profiles/{id}", OWNER),
            Map.entry("GET /profiles/{id}/first-pass", OWNER),
            Map.entry("POST /profiles/{id}/answers", OWNER),
            Map.entry("POST /profiles/{id}/still-true", OWNER),
            Map.entry("GET /profiles/{id}/about", OWNER),
            Map.entry("POST /profiles/{id}/about", OWNER),
            Map.entry("POST /profiles/{id}/items", OWNER),
            Map.entry("GET /profiles/{id}/items/{key}", OWNER),
            Map.entry("POST /profiles/{id}/items/{key}", OWNER),
            Map.entry("POST /partners/sitting", ANYONE),
            Map.entry("GET /sitting", ANYONE),
            Map.entry("POST /sitting/turn", ANYONE),
            Map.entry("POST /sitting/agree", ANYONE),
            Map.entry("POST /sitting/hand-over", ANYONE),
            Map.entry("POST /sitting/keep", ANYONE),
            Map.entry("POST /sitting/end", ANYONE),
            Map.entry("GET /keep", ANYONE),
            Map.entry("POST /keep", ANYONE),
            Map.entry("GET /partners", SIGNED_IN),
            Map.entry("POST /partners/invitations", SIGNED_IN),
            Map.entry("POST /partners/invitations/{id}/confirm", OWNER),
            Map.entry("POST /partners/invitations/{id}/end", OWNER),
            Map.entry("GET /partners/{id}", MEMBER),
            Map.entry("POST /partners/{id}/profile", MEMBER),
            Map.entry("GET /partners/{id}/preview", MEMBER),
            Map.entry("POST /partners/{id}/ready", MEMBER),
            Map.entry("GET /partners/{id}/state", POLLED),
            Map.entry("GET /partners/{id}/plan", MEMBER),
            Map.entry("GET /partners/{id}/plan.pdf", MEMBER),
            Map.entry("GET /partners/{id}/card.pdf", MEMBER),
            Map.entry("GET /partners/{id}/plan.ics", MEMBER),
            Map.entry("GET /partners/{id}/plan/calendar", MEMBER),
            Map.entry("POST /partners/{id}/plan/agree", MEMBER),
            Map.entry("GET /partners/{id}/plan/settle", MEMBER),
            Map.entry("GET /partners/{id}/plan/adjustments", MEMBER),
            Map.entry("POST /partners/{id}/plan/adjustments", MEMBER),
            Map.entry("GET /partners/{id}/plan/revisions", MEMBER),
            Map.entry("GET /partners/{id}/plan/revisions/{number}", MEMBER),
            Map.entry("GET /partners/{id}/plan/today", MEMBER),
            Map.entry("POST /partners/{id}/plan/today", MEMBER),
            Map.entry("POST /partners/{id}/withdraw", MEMBER),
            Map.entry("POST /partners/{id}/end", MEMBER),
            Map.entry("POST /landings", SIGNED_IN),
            Map.entry("GET /settings/reminders", SIGNED_IN),
            Map.entry("POST /settings/reminders", SIGNED_IN),
            Map.entry("GET /settings/reminders/times.ics", SIGNED_IN),
            Map.entry("POST /settings/reminders/confirm", SIGNED_IN),
            Map.entry("GET /landings/{id}", MEMBER),
            Map.entry("GET /landings/{id}/state", POLLED),
            Map.entry("POST /landings/{id}/signals", MEMBER),
            Map.entry("POST /landings/{id}/place", MEMBER),
            Map.entry("GET /landings/{id}/check-ins", MEMBER),
            Map.entry("POST /landings/{id}/check-ins", MEMBER),
            Map.entry("GET /landings/{id}/not-okay", MEMBER));

    private static final String NEVER = "00000000-0000-4000-8000-000000000000";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private Pair pair;
    private Browser stranger;
    private String profile;
    private String invitation;
    private String snapshot;
    private String landing;
    private String template;

    @BeforeEach
    void aCoupleAndSomebodyElse() {
        pair = Pair.of(person("Alex"), person("Sam"));
        pair.bothReady();
        profile = Pair.profileOf(pair.alex());
        pair.alex().post("/partners/invitations");
        invitation = pair.alex()
                .get("/partners")
                .html()
                .select("form[action^=/partners/invitations/]")
                .attr("action")
                .split("/")[3];
        landing = pair.land(pair.alex()).substring("/landings/".length());
        snapshot = GivingTest.given(pair.alex());
        template = pair.alex()
                .post("/templates", "title", "Coming home")
                .location()
                .split("/")[2];
        pair.alex()
                .post(
                        "/reflections",
                        "appreciation",
                        "You stayed.",
                        "to",
                        pair.address().substring("/partners/".length()));
        stranger = person("Robin");
        Pair.profileOf(stranger);
    }

    @Test
    void everyAddressIsInTheTable() {
        var served = new TreeMap<String, String>();
        mappings.getHandlerMethods()
                .forEach((mapping, method) -> mapping.getPatternValues().forEach(pattern -> {
                    var methods = mapping.getMethodsCondition().getMethods();
                    if (methods.isEmpty()) {
                        served.put("ANY " + pattern, method.toString());
                    }
                    methods.forEach(verb -> served.put(verb + " " + pattern, method.toString()));
                }));

        assertThat(served.keySet()).containsExactlyInAnyOrderElementsOf(ROUTES.keySet());
    }

    @Test
    void whoeverIsNotSignedInIsAskedToSignIn() {
        privateRoutes().forEach((route, who) -> {
            var visitor = stranger();
            visitor.get("/sign-in");
            var page = ask(visitor, route, UUID.randomUUID().toString());
            var existing = ask(visitor, route, idFor(route));

            if (who == POLLED) {
                assertThat(page.status()).as(route).isEqualTo(401);
                assertThat(page.body()).as(route).isEmpty();
            } else if (isReading(route)) {
                assertThat(page.status()).as(route).isEqualTo(303);
                assertThat(page.location()).as(route).startsWith("/sign-in?to=");
            } else {
                assertThat(page.response().getForwardedUrl()).as(route).isEqualTo("/sign-in/again");
            }
            assertThat(existing.status()).as(route).isEqualTo(page.status());
            assertThat(visitor.cookies()).as(route).doesNotContainKey("session");
        });
    }

    @Test
    void somebodyElsesThingLooksLikeOneThatNeverWas() {
        privateRoutes().forEach((route, who) -> {
            if (who == OWNER || who == MEMBER || who == POLLED) {
                var theirs = ask(stranger, route, idFor(route));
                var nothing = ask(stranger, route, UUID.randomUUID().toString());

                assertThat(theirs.status()).as(route).isEqualTo(404).isEqualTo(nothing.status());
                assertThat(theirs.normalised()).as(route).isEqualTo(nothing.normalised());
                assertThat(namesOfHeaders(theirs)).as(route).isEqualTo(namesOfHeaders(nothing));
                assertThat(ask(stranger, route, "1").status()).as(route).isEqualTo(404);
            }
        });
    }

    @Test
    void aPartnerReachesNothingOfTheOthersProfilesAndInvitations() {
        privateRoutes().forEach((route, who) -> {
            if (who == OWNER) {
                var theirs = ask(pair.sam(), route, idFor(route));
                var nothing = ask(pair.sam(), route, UUID.randomUUID().toString());

                assertThat(theirs.status()).as(route).isEqualTo(404);
                assertThat(theirs.normalised()).as(route).isEqualTo(nothing.normalised());
            }
        });
    }

    @Test
    void aFormWithoutItsTokenOrWithAnothersIsRefusedAndChangesNothing() {
        var other = person("Kim");
        var nobody = stranger();
        pair.alex().get("/home");
        var before = WholeDatabase.of(jdbc);
        ROUTES.forEach((route, who) -> {
            if (!isReading(route) && who != WITHIN && !route.equals("POST /csp")) {
                var address = address(route, idFor(route));
                for (var refused : List.of(
                        pair.alex().postWithoutToken(address),
                        nobody.postWithoutToken(address),
                        pair.alex().postWithTokenOf(other, address, fieldsFor(route)))) {
                    assertThat(refused.status()).as(route).isEqualTo(403);
                }
            }
        });
        assertThat(WholeDatabase.changes(before, WholeDatabase.of(jdbc))).isEmpty();
    }

    @Test
    void lookingChangesNothing() {
        for (var somebody : List.of(pair.alex(), pair.sam(), stranger)) {
            lookEverywhere(somebody);
            var before = WholeDatabase.of(jdbc);
            lookEverywhere(somebody);
            assertThat(WholeDatabase.changes(before, WholeDatabase.of(jdbc))).isEmpty();
        }
    }

    /**
     * <pre>
     *   Alex and Robin were together once; Alex began from Vale's template, and let Vale read something, for a while.
     *            GET HEAD POST PUT DELETE   of a thing of Alex's = of one that never was
     * </pre>
     */
    @Test
    void nobodyElseReachesAThingByAnyMethod() {
        var ex = person("Robin");
        var once = Pair.of(ex, pair.alex());
        once.bothReady();
        Pair.expect(ex.post(once.address() + "/end"), 303);
        var practitioner = Practitioner.writing(person("Vale"), "Coming home").publishes();
        pair.alex().post("/templates/start", "code", practitioner.handsOut(), "start", "true");
        var vale = practitioner.browser();
        vale.get("/given");
        var code =
                pair.alex().get("/giving").html().select("[data-snapshot-code]").text();
        Pair.expect(vale.post("/given", "code", code), 200);
        pair.alex().post("/giving/" + snapshot + "/revoke");
        Pair.expect(vale.post("/given", "code", code), 422);
        var ids = new TreeMap<String, String>();
        ROUTES.keySet().forEach(route -> ids.put(route, route.contains("{") ? idFor(route) : ""));
        var others = new LinkedHashMap<String, Browser>();
        others.put("a stranger", stranger);
        others.put("the partner", pair.sam());
        others.put("an ex", ex);
        others.put("a practitioner who once could read", vale);
        var before = WholeDatabase.of(jdbc);

        privateRoutes().forEach((route, who) -> {
            if (!List.of(OWNER, MEMBER, POLLED).contains(who)) {
                return;
            }
            others.forEach((name, other) -> {
                if (other == pair.sam() && who != OWNER) {
                    return;
                }
                for (var method : List.of("GET", "HEAD", "POST", "PUT", "DELETE")) {
                    var theirs = other.ask(method, address(route, ids.getOrDefault(route, "")), fieldsFor(route));
                    var nothing = other.ask(method, address(route, NEVER), fieldsFor(route));
                    var as = name + ": " + method + " " + route;
                    assertThat(theirs.status()).as(as).isIn(404, 405).isEqualTo(nothing.status());
                    assertThat(theirs.normalised()).as(as).isEqualTo(nothing.normalised());
                    assertThat(namesOfHeaders(theirs)).as(as).isEqualTo(namesOfHeaders(nothing));
                }
            });
        });
        assertThat(WholeDatabase.changes(before, WholeDatabase.of(jdbc))).isEmpty();
    }

    @Test
    void evenItsOwnerReachesAThingByItsOwnMethodsAlone() {
        var before = WholeDatabase.of(jdbc);
        ROUTES.forEach((route, who) -> {
            if (who != WITHIN && !route.equals("POST /csp")) {
                for (var method : List.of("PUT", "DELETE", "PATCH")) {
                    assertThat(pair.alex()
                                    .ask(method, address(route, idFor(route)), fieldsFor(route))
                                    .status())
                            .as(method + " " + route)
                            .isIn(404, 405);
                }
            }
        });
        assertThat(WholeDatabase.changes(before, WholeDatabase.of(jdbc))).isEmpty();
    }

    private void lookEverywhere(Browser somebody) {
        ROUTES.forEach((route, who) -> {
            if (isReading(route) && who != WITHIN && !route.equals("GET /exit")) {
                somebody.get(address(route, idFor(route)));
                somebody.ask("HEAD", address(route, idFor(route)));
            }
        });
    }

    @Test
    void openPagesAreOpenAndBeginNoSession() {
        ROUTES.forEach((route, who) -> {
            if (who == ANYONE && isReading(route)) {
                var visitor = stranger();
                assertThat(visitor.get(address(route, "why")).status())
                        .as(route)
                        .isIn(200, 303);
                assertThat(visitor.cookies()).as(route).doesNotContainKey("session");
            }
        });
    }

    @Test
    void whatIsReachedFromWithinIsNotReachedFromOutside() {
        assertThat(stranger().post("/sign-in/again").html().select("input[name=typed]"))
                .isEmpty();
        assertThat(pair.alex().post("/sign-in/again", "typed", "x").html().select("input[name=typed]"))
                .isEmpty();
        assertThat(stranger().get("/error").status()).isEqualTo(404);
    }

    private static Map<String, Who> privateRoutes() {
        var routes = new TreeMap<>(ROUTES);
        routes.values().removeIf(who -> who == ANYONE || who == WITHIN);
        return routes;
    }

    private Page ask(Browser who, String route, String id) {
        var address = address(route, id);
        return isReading(route) ? who.get(address) : who.post(address, fieldsFor(route));
    }

    /** What a form there must hold, so that only the id in the address can be at fault. */
    private String[] fieldsFor(String route) {
        if (route.endsWith("/signals")) {
            return new String[] {"signal", "closer"};
        }
        if (route.endsWith("/plan/agree")) {
            return new String[] {"revision", "1"};
        }
        return route.endsWith("/profile")
                ? new String[] {"profileId", Pair.profileOf(stranger)}
                : new String[] {"name", "Late evenings", "category", "SPACE"};
    }

    private String idFor(String route) {
        if (route.contains("/landings/")) {
            return landing;
        }
        if (route.contains("/giving/")) {
            return snapshot;
        }
        if (route.contains("/templates/{id}")) {
            return template;
        }
        if (route.contains("/reflections/")) {
            var form = route.contains("/words/") ? "form[action$=/take-away]" : "form[action$=/remove]";
            var action = pair.alex().get("/reflections").html().select(form).attr("action");
            return action.replaceAll(".*/([0-9a-f-]{36})/.*", "$1");
        }
        if (route.contains("/profiles/")) {
            return profile;
        }
        return route.contains("/invitations/")
                ? invitation
                : pair.address().substring(pair.address().lastIndexOf('/') + 1);
    }

    private static String address(String route, String id) {
        return route.substring(route.indexOf(' ') + 1)
                .replace("{id}", id)
                .replace("{topic}", id)
                .replace("{number}", "1")
                .replace("{handOut}", id)
                .replace("built-in/{key}", "built-in/every-day")
                .replace("{key}", "own-1234");
    }

    private static boolean isReading(String route) {
        return route.startsWith(RequestMethod.GET.name());
    }

    private static java.util.Set<String> namesOfHeaders(Page page) {
        return new java.util.TreeSet<>(page.response().getHeaderNames());
    }
}
