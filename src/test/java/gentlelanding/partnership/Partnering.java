package gentlelanding.partnership;

import gentlelanding.Browser;
import java.util.UUID;

/** What two people do to become partners, in words. */
class Partnering {

    private Partnering() {}

    static String codeFrom(Browser inviter) {
        var page =
                inviter.post("/partners/invitations", "once", UUID.randomUUID().toString());
        if (page.status() != 303) {
            throw new AssertionError("No invitation: " + page.status());
        }
        return codeSeenBy(inviter);
    }

    static String codeSeenBy(Browser inviter) {
        return inviter.get("/partners")
                .html()
                .select("[data-invitation-code]")
                .eachText()
                .get(0);
    }

    /** The address to which the inviter's yes is sent. */
    static String yesOf(Browser inviter) {
        return inviter.get("/partners").html().select("form[action$=/confirm]").attr("action");
    }

    /** Joins the two; the path of their partnership. */
    static String joined(Browser inviter, Browser joiner) {
        joiner.post("/join", "code", codeFrom(inviter));
        return inviter.post(yesOf(inviter)).location();
    }
}
