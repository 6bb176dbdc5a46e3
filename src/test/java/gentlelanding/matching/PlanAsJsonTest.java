package gentlelanding.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A plan is kept as a document and comes back as it was. */
class PlanAsJsonTest {

    private final JsonMapper mapper = new JsonMapper();

    @Test
    void comesBackEqual() {
        AnyCouple.many(20, couple -> {
            var plan = couple.plan();
            assertThat(mapper.readValue(mapper.writeValueAsString(plan), SharedPlan.class))
                    .isEqualTo(plan);
        });
    }

    @Test
    void comesBackEqualForOne() {
        AnyCouple.many(20, couple -> {
            var plan = Matching.alone(couple.first(), couple.catalogue());
            assertThat(mapper.readValue(mapper.writeValueAsString(plan), SoloPlan.class))
                    .isEqualTo(plan);
        });
    }
}
