package gentlelanding.partnership;

import gentlelanding.account.AccountId;
import gentlelanding.ui.QrCode;
import gentlelanding.vault.Code;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Puts together what a person sees of their partners; looking changes nothing. */
@Component
class PartnersPages {

    private final Partnerships partnerships;
    private final InvitationRows rows;
    private final Invitations invitations;
    private final Clock clock;
    private final String baseUrl;

    PartnersPages(
            Partnerships partnerships,
            InvitationRows rows,
            Invitations invitations,
            Clock clock,
            @Value("${landing.base-url}") String baseUrl) {
        this.partnerships = partnerships;
        this.rows = rows;
        this.invitations = invitations;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    /** Three statements, however many partners and invitations there are. */
    @Transactional(readOnly = true)
    PartnersPage of(AccountId person) {
        var now = clock.instant();
        var partners = partnerships.listOf(person).stream()
                .map(side -> new PartnersPage.Partner(side.id().value(), side.partnerName()))
                .toList();
        var asking = new ArrayList<PartnersPage.Asking>();
        var open = new ArrayList<PartnersPage.Open>();
        var over = new ArrayList<UUID>();
        var joined = new ArrayList<PartnersPage.Joined>();
        for (var invitation : rows.findAllAround(person)) {
            var id = invitation.id().value();
            invitation.standsFor(person, now).ifPresent(state -> {
                var version = invitations.versionOf(state);
                switch (state) {
                    case OPEN -> open.add(open(invitation, now, version));
                    case ASKED -> asking.add(new PartnersPage.Asking(id, nameOfJoiner(invitation), version));
                    case OVER -> over.add(id);
                    case JOINED -> joined.add(new PartnersPage.Joined(id, version));
                }
            });
        }
        var mayInvite = asking.size() + open.size() < Invitation.MOST_AT_ONCE;
        return new PartnersPage(partners, asking, open, over, joined, mayInvite, UUID.randomUUID());
    }

    private String nameOfJoiner(Invitation invitation) {
        return Objects.requireNonNull(invitations.documentOf(invitation).joinerName());
    }

    private PartnersPage.Open open(Invitation invitation, Instant now, String version) {
        var code = new Code(invitations.documentOf(invitation).code());
        var left = invitation.left(now).minusNanos(1).dividedBy(Duration.ofDays(1)) + 1;
        var link = base() + "/join#" + code.shown();
        return new PartnersPage.Open(invitation.id().value(), code.shown(), link, QrCode.of(link), left, version);
    }

    private String base() {
        return baseUrl.isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : baseUrl.replaceAll("/+$", "");
    }
}
