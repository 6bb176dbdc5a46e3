package gentlelanding.profile;

import gentlelanding.account.AccountId;
import gentlelanding.ui.NotHere;
import gentlelanding.vault.Vault;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Opens profiles for whoever they are, and seals new ones. */
@Component
class SealedProfiles {

    private static final Comparator<Opened> OLDEST_FIRST = Comparator.comparing(
                    (Opened opened) -> opened.document().madeAt())
            .thenComparing(opened -> opened.id().value());

    private final ProfileRows rows;
    private final Vault vault;

    SealedProfiles(ProfileRows rows, Vault vault) {
        this.rows = rows;
        this.vault = vault;
    }

    /** This profile of theirs; anybody else's is {@link NotHere}. */
    Opened open(ProfileId id, AccountId owner) {
        return rows.findByIdAndAccount(id, owner).map(this::opened).orElseThrow(NotHere::new);
    }

    /** All that this person has, the oldest first. */
    List<Opened> of(AccountId person) {
        return rows.findByAccount(person).stream()
                .map(this::opened)
                .sorted(OLDEST_FIRST)
                .toList();
    }

    /** A profile whose row is held or just read. */
    Opened opened(Profile profile) {
        return new Opened(
                profile.id(),
                profile.version(),
                vault.open(profile.place(), profile.document(), ProfileDocument.class));
    }

    Opened add(AccountId person, ProfileDocument document) {
        var id = ProfileId.random();
        rows.save(new Profile(id, person, vault.seal(Profile.place(id, person), document)));
        return new Opened(id, 0, document);
    }

    void removeAllOf(AccountId person) {
        rows.deleteAllOf(person);
    }
}
