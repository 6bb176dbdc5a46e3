package gentlelanding.partnership;

import gentlelanding.account.AccountId;
import gentlelanding.account.Accounts;
import gentlelanding.ui.NotHere;
import gentlelanding.vault.Code;
import gentlelanding.vault.Vault;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The life of an invitation: made, used once, answered with yes or ended. */
@Service
class Invitations {

    private static final String PURPOSE = "invitation";
    private static final Duration KEPT = Duration.ofDays(30);

    private final InvitationRows rows;
    private final Partnerships partnerships;
    private final Accounts accounts;
    private final Blocks blocks;
    private final Vault vault;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Invitations(
            InvitationRows rows,
            Partnerships partnerships,
            Accounts accounts,
            Blocks blocks,
            Vault vault,
            Clock clock) {
        this.blocks = blocks;
        this.rows = rows;
        this.partnerships = partnerships;
        this.accounts = accounts;
        this.vault = vault;
        this.clock = clock;
    }

    /** Makes a code for whomever the person gives it to; a {@link TooManyException} where five are open already. */
    @Transactional
    void invite(AccountId person) {
        var now = clock.instant();
        rows.deleteOverOf(person, now);
        var taken = rows.findAllBy(person).stream().map(Invitation::placeInLine).collect(Collectors.toSet());
        var place = IntStream.rangeClosed(1, Invitation.MOST_AT_ONCE)
                .filter(free -> !taken.contains(free))
                .findFirst()
                .orElseThrow(TooManyException::new);
        var id = InvitationId.random();
        var code = Code.drawn(random);
        var sealed = vault.seal(Invitation.place(id, person), new Invitation.Document(code.value(), null));
        rows.saveAndFlush(new Invitation(id, fingerprint(code), person, place, now, sealed));
    }

    /** Whether this is a code that could be used now; it tells nothing else, and changes nothing. */
    @Transactional(readOnly = true)
    boolean isOpen(String typed) {
        return Code.typed(typed)
                .flatMap(code -> rows.findByCodeFingerprint(fingerprint(code)))
                .filter(invitation -> invitation.isUnused(clock.instant()))
                .isPresent();
    }

    /** Uses the code for this person; whoever used it may do so again, for anyone else it is over. */
    @Transactional
    Optional<InvitationId> join(AccountId person, String typed) {
        var found = Code.typed(typed).flatMap(code -> rows.findAndHold(fingerprint(code)));
        if (found.isEmpty()) {
            areStrangers(Pair.of(person, new AccountId(UUID.randomUUID())));
        }
        return found.filter(invitation -> join(person, invitation)).map(Invitation::id);
    }

    private boolean join(AccountId person, Invitation invitation) {
        var now = clock.instant();
        if (invitation.isJoinedBy(person, now)) {
            return true;
        }
        if (invitation.isBy(person)) {
            return false;
        }
        if (!areStrangers(Pair.of(person, invitation.inviter())) || !invitation.isUnused(now)) {
            return false;
        }
        var code = documentOf(invitation).code();
        var withName = new Invitation.Document(code, accounts.displayNameOf(person));
        invitation.join(person, vault.seal(invitation.place(), withName), now);
        return true;
    }

    /** All of it is asked of every code: one that is over, used, blocked or never was takes as long. */
    private boolean areStrangers(Pair pair) {
        return !(partnerships.areJoined(pair) | blocks.stands(pair));
    }

    /** The inviter's yes: the two are partners from now on. Said twice, it is said once. */
    @Transactional
    PartnershipId confirm(AccountId inviter, InvitationId id) {
        var partnership = new PartnershipId(id.value());
        var found = rows.findAndHold(id).filter(invitation -> invitation.isBy(inviter));
        if (found.isEmpty()) {
            return partnerships
                    .of(partnership, inviter)
                    .orElseThrow(NotHere::new)
                    .id();
        }
        var invitation = found.get();
        var joiner = invitation
                .joiner()
                .filter(person -> invitation.isJoinedBy(person, clock.instant()))
                .orElseThrow(NotHere::new);
        var joinerName =
                Optional.ofNullable(documentOf(invitation).joinerName()).orElseThrow();
        rows.deleteBetween(inviter, joiner);
        return partnerships.form(partnership, inviter, accounts.displayNameOf(inviter), joiner, joinerName);
    }

    /** Either side lets it go; to the other it looks as if its time had run out. */
    @Transactional
    void end(AccountId person, InvitationId id) {
        rows.delete(rows.findAndHold(id)
                .filter(invitation -> invitation.isBy(person) || invitation.isJoinedBy(person, clock.instant()))
                .orElseThrow(NotHere::new));
    }

    /** Long after its end, it goes even where its inviter makes no other. */
    @Scheduled(initialDelay = 12, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    @Transactional
    public void forgetThoseLongAgo() {
        rows.deleteOverBefore(clock.instant().minus(KEPT));
    }

    Invitation.Document documentOf(Invitation invitation) {
        return vault.open(invitation.place(), invitation.document(), Invitation.Document.class);
    }

    /** What the state's address answers for an invitation that stands like this. */
    String versionOf(Invited state) {
        return state.version(vault);
    }

    private byte[] fingerprint(Code code) {
        return vault.fingerprint(PURPOSE, code.value());
    }

    /** As many invitations are open as a person may have at once. */
    static class TooManyException extends RuntimeException {}
}
