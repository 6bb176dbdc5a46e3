package gentlelanding.partnership;

import gentlelanding.ui.QrCode;
import java.util.List;
import java.util.UUID;

/** What a person sees of their partners and invitations. */
record PartnersPage(
        List<Partner> partners,
        List<Asking> asking,
        List<Open> open,
        List<UUID> over,
        List<Joined> joined,
        boolean mayInvite,
        UUID once) {

    /** Somebody with whom there is a partnership. */
    record Partner(UUID id, String name) {}

    /** An invitation that somebody of that name used, waiting for the inviter's yes. */
    record Asking(UUID id, String name, String version) {}

    /** An invitation that nobody used so far. */
    record Open(UUID id, String code, String link, QrCode qr, long daysLeft, String version) {}

    /** An invitation that this person used, waiting for the inviter's yes. */
    record Joined(UUID id, String version) {}

    /** Whether somebody else may change this page while it is being looked at. */
    public boolean isWaiting() {
        return !asking.isEmpty() || !open.isEmpty() || !joined.isEmpty();
    }

    public boolean isEmpty() {
        return partners.isEmpty() && asking.isEmpty() && open.isEmpty() && over.isEmpty() && joined.isEmpty();
    }
}
