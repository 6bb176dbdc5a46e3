package gentlelanding.reflection;

import gentlelanding.account.AccountId;
import gentlelanding.partnership.Partnership;
import gentlelanding.partnership.PartnershipEnded;
import gentlelanding.partnership.PartnershipId;
import gentlelanding.partnership.Partnerships;
import gentlelanding.ui.NotHere;
import gentlelanding.vault.Vault;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What one partner sends the other: held until it is opened, taken back whenever its sender likes, and never marked as read. */
@Service
class WordsForPartners {

    private final WordRows rows;
    private final Partnerships partnerships;
    private final Vault vault;

    WordsForPartners(WordRows rows, Partnerships partnerships, Vault vault) {
        this.rows = rows;
        this.partnerships = partnerships;
        this.vault = vault;
    }

    /** A word as one of the two sees it; {@code words} only where it is theirs or they have opened it. */
    record Seen(UUID id, String partner, boolean mine, WordForPartner.@Nullable Document words) {}

    /** Sends it; the partner's name. */
    @Transactional
    String send(PartnershipId partnership, AccountId me, String appreciation, String change) {
        partnerships.hold(partnership, me);
        var side = partnerships.of(partnership, me).orElseThrow(NotHere::new);
        var id = WordId.random();
        var document = new WordForPartner.Document(appreciation, change);
        rows.save(new WordForPartner(id, partnership, me, vault.seal(WordForPartner.place(id, partnership), document)));
        return side.partnerName();
    }

    /** Every word from and for this person, by partner. */
    @Transactional(readOnly = true)
    List<Seen> of(AccountId me) {
        var sides = partnerships.listOf(me).stream().collect(Collectors.toMap(Partnership.Side::id, side -> side));
        if (sides.isEmpty()) {
            return List.of();
        }
        return rows.findAllIn(sides.keySet()).stream()
                .map(word -> new Seen(
                        word.id().value(),
                        Optional.ofNullable(sides.get(word.partnership()))
                                .orElseThrow()
                                .partnerName(),
                        word.isFrom(me),
                        word.isFrom(me) || word.isOpened()
                                ? vault.open(word.place(), word.document(), WordForPartner.Document.class)
                                : null))
                .toList();
    }

    /** Whether something is there that this person has not opened. */
    @Transactional(readOnly = true)
    boolean isAnyWaitingFor(AccountId me) {
        var ids = partnerships.listOf(me).stream().map(Partnership.Side::id).toList();
        return !ids.isEmpty() && rows.findAllIn(ids).stream().anyMatch(word -> !word.isFrom(me) && !word.isOpened());
    }

    /** Opens one that was sent to this person; its sender sees no difference. */
    @Transactional
    void open(WordId id, AccountId me) {
        find(id, me).filter(word -> !word.isFrom(me)).orElseThrow(NotHere::new).open();
    }

    /** Takes one back that this person sent, or puts one away that they received: it is gone for both. */
    @Transactional
    void takeAway(WordId id, AccountId me) {
        rows.delete(find(id, me).orElseThrow(NotHere::new));
    }

    private Optional<WordForPartner> find(WordId id, AccountId me) {
        return rows.findById(id)
                .filter(word -> partnerships.of(word.partnership(), me).isPresent());
    }

    @EventListener
    @Order(0)
    @Transactional
    void end(PartnershipEnded ended) {
        rows.deleteOf(ended.partnership());
    }
}
