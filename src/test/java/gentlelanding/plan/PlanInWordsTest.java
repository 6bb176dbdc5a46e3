package gentlelanding.plan;

import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.WebTest;
import gentlelanding.partnership.PartnershipId;
import gentlelanding.partnership.Partnerships;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What other modules get of a plan. */
class PlanInWordsTest extends WebTest {

    @Autowired
    Plans plans;

    @Autowired
    Partnerships partnerships;

    private Pair pair;

    @BeforeEach
    void aCouple() {
        pair = Pair.of(person("Alex"), person("Sam"));
        Pair.says(pair.alex(), "held-close.need", "ESSENTIAL", "water.offer", "GLADLY", "snack.need", "NOT_FOR_ME");
        Pair.says(pair.sam(), "held-close.offer", "GLADLY", "water.need", "WELCOME");
        pair.bothReady();
    }

    @Test
    void isNotThereBeforeBothHaveAgreed() {
        pair.alex().post(pair.address() + "/plan/agree", "revision", "1");

        assertThat(ofBoth()).containsOnly(Optional.empty());
    }

    @Test
    void saysTheAgreedPlanToEach() {
        pair.agree(1);

        var sentences = ofBoth().stream()
                .map(Optional::orElseThrow)
                .map(plan -> plan.phases().get(0).steps().get(0).lines().get(0).sentence())
                .toList();
        assertThat(sentences).containsExactlyInAnyOrder("Sam holds you.", "You hold Alex.");
        assertThat(ofBoth()).allSatisfy(plan -> {
            assertThat(plan.orElseThrow().revision()).isEqualTo(1);
            assertThat(plan.orElseThrow().boundaries()).hasSize(1);
        });
    }

    @Test
    void staysWithWhatWasAgreedWhenThereIsANewerOne() {
        pair.agree(1);
        Pair.says(pair.alex(), "held-close.need", "NO_NEED");
        pair.bothReady();
        pair.alex().post(pair.address() + "/plan/agree", "revision", "2");

        assertThat(ofBoth())
                .allSatisfy(plan -> assertThat(plan.orElseThrow().revision()).isEqualTo(1));

        pair.agree(2);
        assertThat(ofBoth())
                .allSatisfy(plan -> assertThat(plan.orElseThrow().revision()).isEqualTo(2));
    }

    private List<Optional<PlanInWords>> ofBoth() {
        var id = new PartnershipId(UUID.fromString(pair.address().substring("/partners/".length())));
        return partnerships.membersOf(id).stream()
                .map(member -> plans.agreedInWords(id, member, Locale.ENGLISH))
                .toList();
    }
}
