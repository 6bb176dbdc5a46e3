package gentlelanding.partnership;

import gentlelanding.account.AccountId;
import gentlelanding.ui.NotHere;
import gentlelanding.vault.Vault;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The front door to partnerships. */
@Service
public class Partnerships {

    private final PartnershipRows rows;
    private final InvitationRows invitations;
    private final Blocks blocks;
    private final Vault vault;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Partnerships(
            PartnershipRows rows,
            InvitationRows invitations,
            Blocks blocks,
            Vault vault,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.invitations = invitations;
        this.blocks = blocks;
        this.vault = vault;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A partnership that may come to be: a code was given or used, and somebody else has the next step or may take it.
     *
     * @param version what the address of its state answers while it stands like this
     */
    public record Awaited(UUID id, Invited state, String version) {}

    /** This partnership as the member sees it; empty where there is none or they are no member. Two statements. */
    @Transactional(readOnly = true)
    public Optional<Partnership.Side> of(PartnershipId id, AccountId member) {
        return rows.findById(id)
                .filter(partnership -> partnership.pair().has(member))
                .map(partnership -> sideOf(partnership, member));
    }

    /** Holds this partnership of the member's until the transaction ends; {@link NotHere} where they have none such. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(PartnershipId id, AccountId member) {
        held(id, member);
    }

    /**
     * Every partnership of this person, by the partner's name. Two statements, however many there are; the person's own
     * key comes with them, since whatever stands beside such a list lies under it.
     */
    @Transactional(readOnly = true)
    public List<Partnership.Side> listOf(AccountId person) {
        var found = rows.findAllOf(person);
        var owners = found.stream().map(partnership -> partnership.id().value());
        vault.fetchKeysOf(Stream.concat(owners, Stream.of(person.value())).toList());
        return found.stream()
                .map(partnership -> sideOf(partnership, person))
                .sorted((one, other) -> one.partnerName().compareToIgnoreCase(other.partnerName()))
                .toList();
    }

    /** What this person gave a code for, or joined by one, as long as its time is not over. One statement. */
    @Transactional(readOnly = true)
    public List<Awaited> awaitedBy(AccountId person) {
        var now = clock.instant();
        return invitations.findAllAround(person).stream()
                .flatMap(invitation -> invitation.standsFor(person, now).stream()
                        .filter(state -> state != Invited.OVER)
                        .map(state -> new Awaited(invitation.id().value(), state, state.version(vault))))
                .toList();
    }

    /** The two of this partnership; none where there is no such partnership. */
    @Transactional(readOnly = true)
    public List<AccountId> membersOf(PartnershipId id) {
        return rows.findById(id)
                .map(partnership ->
                        List.of(partnership.pair().first(), partnership.pair().second()))
                .orElse(List.of());
    }

    /** Makes two people partners who sit side by side: neither needs a code, and neither has to be asked. */
    @Transactional
    public PartnershipId joinAtOnce(AccountId one, String nameOfOne, AccountId other, String nameOfOther) {
        return form(new PartnershipId(UUID.randomUUID()), one, nameOfOne, other, nameOfOther);
    }

    boolean areJoined(Pair pair) {
        return rows.existsByPair(pair);
    }

    /** Makes the two partners; the partnership takes over the id of the invitation that led to it. */
    @Transactional
    PartnershipId form(PartnershipId id, AccountId one, String nameOfOne, AccountId other, String nameOfOther) {
        var pair = Pair.of(one, other);
        var names = pair.first().equals(one)
                ? new Partnership.Document(nameOfOne, nameOfOther)
                : new Partnership.Document(nameOfOther, nameOfOne);
        vault.createKeyOf(id.value());
        rows.saveAndFlush(new Partnership(id, pair, vault.seal(Partnership.place(id), names)));
        events.publishEvent(new PartnershipFormed(id));
        return id;
    }

    /**
     * Ends it for both at once: everything under its key is gone, and so are the codes by which the two could find back
     * to each other unasked.
     */
    @Transactional
    void end(PartnershipId id, AccountId member) {
        endHeld(held(id, member), member);
    }

    /** Ends it, and lets no code between the two work again; the other learns nothing of that. */
    @Transactional
    void block(PartnershipId id, AccountId member) {
        var partnership = held(id, member);
        blocks.put(member, partnership.pair());
        endHeld(partnership, member);
    }

    /** Ends every partnership of this person; one that the other ends at the same moment is simply over. */
    @Transactional
    void endAllOf(AccountId member) {
        rows.findAllOf(member)
                .forEach(found -> rows.findAndHold(found.id()).ifPresent(partnership -> endHeld(partnership, member)));
    }

    private Partnership held(PartnershipId id, AccountId member) {
        return rows.findAndHold(id).filter(found -> found.pair().has(member)).orElseThrow(NotHere::new);
    }

    private void endHeld(Partnership partnership, AccountId member) {
        var id = partnership.id();
        events.publishEvent(new PartnershipEnded(id));
        invitations.deleteBetween(member, partnership.pair().otherThan(member));
        invitations.deleteUnusedOf(member);
        rows.delete(partnership);
        vault.destroyKeyOf(id.value());
    }

    private Partnership.Side sideOf(Partnership partnership, AccountId member) {
        var place = Partnership.place(partnership.id());
        return partnership.asSeenBy(member, vault.open(place, partnership.document(), Partnership.Document.class));
    }
}
