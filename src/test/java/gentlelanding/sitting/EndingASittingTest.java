package gentlelanding.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.Browser;
import gentlelanding.Page;
import gentlelanding.WebTest;
import gentlelanding.plan.Pair;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The end of a sitting: what nobody keeps is gone at once, for both. */
class EndingASittingTest extends WebTest {

    private Map<String, Integer> before;
    private Browser device;
    private Sofa sofa;
    private String plan;

    @BeforeEach
    void aPlanThatBothOpened() {
        before = rows();
        device = stranger();
        sofa = Sofa.with(device);
        sofa.alex();
        Pair.says(device, "held-close.need", "ESSENTIAL");
        sofa.handOver();
        plan = sofa.bothReady().location();
        device.get(plan);
    }

    @Test
    void leavesNothingInAnyTable() {
        var end = device.post("/sitting/end");

        assertThat(end.status()).isEqualTo(303);
        assertThat(end.header("Location")).isEqualTo("/?notice=sitting-over");
        assertThat(end.header("Clear-Site-Data")).contains("cache", "storage");
        nothingIsLeft();
    }

    @Test
    void comesWithExitInSomebodysTurn() throws Exception {
        exit();

        nothingIsLeft();
    }

    @Test
    void comesWithExitBetweenTwoTurns() throws Exception {
        sofa.handOver();

        exit();

        nothingIsLeft();
    }

    @Test
    void comesWithSigningOut() {
        assertThat(device.get("/sign-out").location()).isEqualTo("/sitting");
        device.post("/sign-out");

        nothingIsLeft();
    }

    @Test
    void comesAgainWithoutHarm() {
        device.post("/sitting/end");
        device.get("/sitting");

        assertThat(device.post("/sitting/end").status()).isEqualTo(303);
        nothingIsLeft();
    }

    @Test
    void comesForThePlanAloneWhereOneOfTheTwoEndsThePartnership() {
        device.post(plan.replace("/plan", "/end"));

        assertThat(device.get("/home").location()).isEqualTo("/profiles");
        assertThat(device.get("/sitting").html().select("h1").text()).isEqualTo("Alex and Sam");
        sofa.handOver();
        assertThat(sofa.alex().location()).isEqualTo("/profiles");
        device.get("/profiles");
        device.post("/sitting/end");
        nothingIsLeft();
    }

    @Test
    void isNotWhatASecondBeginningDoes() {
        assertThat(device.post("/partners/sitting", "names", "Kim", "names", "Jo")
                        .location())
                .isEqualTo("/sitting");

        assertThat(device.get(plan).status()).isEqualTo(200);
    }

    private void exit() throws Exception {
        mvc.perform(MockMvcRequestBuilders.get("/exit")
                .header("Sec-Fetch-Site", "same-origin")
                .cookie(device.cookies().values().toArray(jakarta.servlet.http.Cookie[]::new)));
    }

    private void nothingIsLeft() {
        assertThat(rows()).isEqualTo(before);
        assertThat(device.get(plan).location()).startsWith("/sign-in");
        var later = device.get("/sitting");
        assertThat(later.text()).contains("Nobody is in the middle").doesNotContain("Alex", "Sam");
        assertThat(List.of(later, device.get("/"))).extracting(Page::status).containsOnly(200);
    }

    private Map<String, Integer> rows() {
        var counts = new TreeMap<String, Integer>();
        for (var table : jdbc.queryForList(
                "select lower(table_name) from information_schema.tables where table_schema = current_schema"
                        + " and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history'",
                String.class)) {
            // How often somebody began is counted for their network, for an hour.
            if (!table.equals("limit_spent")) {
                counts.put(table, jdbc.queryForList("select 1 from " + table).size());
            }
        }
        return counts;
    }
}
