package gentlelanding.matching;

import static gentlelanding.care.PreferencesLanguage.preferences;
import static gentlelanding.matching.Couple.couple;
import static org.assertj.core.api.Assertions.assertThat;

import gentlelanding.care.AnyPreferences;
import gentlelanding.care.Catalogue;
import gentlelanding.care.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each rule is there for someone: without it, the plan of these two would cross a boundary or tell a secret. */
class RuleTest {

    @ParameterizedTest
    @EnumSource
    void isNeeded(Rule rule) {
        var couple = letDown(rule);
        assertThat(harm(couple, Rules.all())).isEmpty();
        assertThat(harm(couple, Rules.allBut(rule))).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void isNeededByMadeUpCouplesToo(Rule rule) {
        assertThat(LongStream.range(0, 60).mapToObj(AnyCouple::of))
                .anyMatch(couple -> !harm(couple, Rules.allBut(rule)).isEmpty());
    }

    private static Couple letDown(Rule rule) {
        return switch (rule) {
            case MUTUAL_REFUSAL_COUNTS_AS_LIMIT ->
                couple(
                        preferences().needing("wash-together"),
                        preferences().refusing("wash-together").gladly("wash-together"));
            case HIDDEN_BOUNDARY_READS_AS_NO_ANSWER ->
                couple(preferences().refusingInPrivate("held-close"), preferences());
            case NO_NEED_READS_AS_NO_ANSWER ->
                couple(preferences().notNeeding("water"), preferences().gladly("water"));
            case HIDDEN_LIMIT_READS_AS_NO_ANSWER ->
                couple(preferences().needing("held-close"), preferences().quietlyUnable("held-close"));
            case REFUSED_IS_NOT_GIVEN ->
                couple(preferences().refusing("held-close"), preferences().gladly("held-close"));
            case LIMIT_IS_NOT_ASKED_FOR ->
                couple(preferences().needing("held-close"), preferences().sayingUnable("held-close"));
            case INSTEAD_IS_ALREADY_GIVEN ->
                couple(preferences().needing("held-close").refusing("side-by-side"), preferences());
            case ANOTHER_TIME_IS_OFFERED ->
                couple(
                        preferences().needing("water"),
                        preferences().sayingUnable("water").possible(Phase.DAYS_AFTER));
            case BRIDGE_IS_ALREADY_PROMISED ->
                couple(
                        preferences()
                                .needing("held-close")
                                .refusing("same-room")
                                .gladly("alone-short"),
                        preferences().needing("alone-short").gladly("held-close", "same-room"));
        };
    }

    /** What speaks against property 1 or 3. */
    private static List<String> harm(Couple couple, Rules rules) {
        var any = new AnyPreferences(1, Catalogue.builtIn());
        var harm = new ArrayList<>(Boundaries.crossed(couple, couple.plan(rules)));
        harm.addAll(Secrets.told(couple, one -> one.plan(rules), any));
        return harm;
    }
}
