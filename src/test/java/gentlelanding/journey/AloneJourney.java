package gentlelanding.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** One person alone: first page, needs, plan, card, away. Nothing typed, nobody waited for, nothing left. */
class AloneJourney {

    @Test
    void goesToThePlanAndTheCardWithoutTyping() {
        try (var server = RunningServer.start();
                var kim = Phone.at(server)) {
            seen(kim.open("/").tickIn("#f-begin-alone-adult"), "30-begin")
                    .press("Begin alone")
                    .isAt("/profiles/.*/first-pass");
            var questions = kim.cards();
            assertThat(questions).hasSizeBetween(10, 20);
            for (var nth = 0; nth < questions.size(); nth++) {
                var need = nth % 5 == 4 ? "NOT_FOR_ME" : nth % 2 == 0 ? "ESSENTIAL" : "WELCOME";
                kim.choose("answers[" + questions.get(nth) + "].need", need);
            }
            seen(kim, "31-needs-alone").press("My own plan").isAt("/plan");
            seen(kim, "32-own-plan").press("Show my card").isAt("/card");
            seen(kim, "33-card")
                    .press("Put it away")
                    .isAt("/plan")
                    .press("Leave")
                    .isAt("/sign-out");
            assertThat(kim.text()).contains("Keep it").contains("Show my card");
            assertThat(kim.complaints()).isEmpty();
            seen(kim, "35-leave").press("Leave, and destroy it all").isAt("/");

            var spent = kim.spent();
            assertThat(spent.screens()).as("screens").isLessThanOrEqualTo(8);
            assertThat(spent.taps()).as("taps").isLessThanOrEqualTo(40);
            assertThat(spent.typed()).as("typed").isZero();
            assertThat(kim.open("/home").path()).isEqualTo("/sign-in");
        }
    }

    private static Phone seen(Phone phone, String name) {
        assertThat(phone.all("[data-state-url]")).as("what waits for somebody").isEmpty();
        assertThat(phone.text()).doesNotContainIgnoringCase("waiting");
        return phone.picture(name);
    }
}
