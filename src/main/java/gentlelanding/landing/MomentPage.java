package gentlelanding.landing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The page in the moment, as it is printed for one person.
 *
 * @param partner missing where the reader is alone
 * @param planned whether there is a plan to go by
 * @param step what is in view now
 * @param pressed what the reader has pressed, and likewise the partner: ends of message keys
 * @param pullingApart whether one would like to be closer and the other more space
 * @param onePhone whether the two promised to put phones away
 * @param shared whether the partner has sent a check-in
 */
record MomentPage(
        UUID id,
        @Nullable String partner,
        String version,
        boolean over,
        boolean planned,
        List<PhaseView> phases,
        StepView step,
        @Nullable Place before,
        @Nullable Place after,
        List<SignalView> signals,
        @Nullable String pressed,
        @Nullable String partnerPressed,
        boolean pullingApart,
        List<SignView> signs,
        boolean onePhone,
        boolean shared) {

    /** One of the five, in the sky's order. */
    record PhaseView(String value, String slug, boolean current) {}

    /** One line of the plan, alone on the page; {@code words} are missing where the plan has none for this phase. */
    record StepView(
            String slug,
            @Nullable String words,
            List<String> details,
            @Nullable String then,
            boolean apart) {}

    /** One of the four big buttons. */
    record SignalView(String value, boolean pressed) {}

    /** A word or sign, large; {@code whose} is missing where it is the reader's own or both partners'. */
    record SignView(@Nullable String whose, String words) {}
}
