package gentlelanding.account;

import java.time.Duration;

/**
 * How often something may be done: so many times in a window, coming back one by one as time goes by. {@code docs/limits.md}
 * publishes the same numbers, and a test compares them.
 */
public enum Limit {
    /** Wrong sign-ins from one network; those at one name wait besides, see {@link WrongTries}. */
    SIGN_IN(0, 60, Duration.ofHours(1)),
    SIGN_UP(0, 20, Duration.ofHours(1)),
    BEGIN(0, 30, Duration.ofHours(1)),
    /** Wrong recovery codes. */
    RECOVER(0, 20, Duration.ofHours(1)),
    /** Wrong codes of invitations, wherever they are typed. */
    JOIN(5, 30, Duration.ofHours(1)),
    /** Wrong codes that take what was said together along to one's own device. */
    KEEP(5, 30, Duration.ofHours(1)),
    /** Wrong codes and passphrases of what somebody gave. */
    GIVEN(5, 30, Duration.ofHours(1)),
    /** Wrong codes of templates. */
    TEMPLATE_CODE(5, 30, Duration.ofHours(1)),
    TEMPLATE_IMPORT(20, 0, Duration.ofDays(1)),
    /** Letters with a code to an address that somebody says is theirs. */
    ADDRESS(5, 0, Duration.ofDays(1)),
    EXPORT(5, 0, Duration.ofDays(1)),
    IMPORT(5, 0, Duration.ofDays(1)),
    /** Reports of pages that broke the content policy. */
    REPORT(0, 60, Duration.ofHours(1));

    private final int aPerson;
    private final int aNetwork;
    private final Duration window;

    Limit(int aPerson, int aNetwork, Duration window) {
        this.aPerson = aPerson;
        this.aNetwork = aNetwork;
        this.window = window;
    }

    /** How often for one signed-in person; 0 where it does not count persons. */
    int aPerson() {
        return aPerson;
    }

    /** How often for one network; 0 where it does not count networks. */
    int aNetwork() {
        return aNetwork;
    }

    Duration window() {
        return window;
    }
}
