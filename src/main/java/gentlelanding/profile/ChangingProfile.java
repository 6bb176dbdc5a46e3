package gentlelanding.profile;

import gentlelanding.account.AccountId;
import gentlelanding.ui.NotHere;
import gentlelanding.vault.Vault;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens to a profile that is there; each change holds its row, so that two of them stand in line. */
@Service
class ChangingProfile {

    private final ProfileRows rows;
    private final SealedProfiles sealed;
    private final Vault vault;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangingProfile(
            ProfileRows rows, SealedProfiles sealed, Vault vault, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.sealed = sealed;
        this.vault = vault;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Keeps what was sent, all of it or nothing. Two savings of one profile stand in line, so neither is lost.
     *
     * @param seen the version that was looked at; without it what is sent counts, whatever changed in the meantime
     */
    @Transactional
    Kept keep(ProfileId id, AccountId owner, Sent sent, @Nullable Long seen) {
        var profile = rows.lock(id, owner).orElseThrow(NotHere::new);
        var before = sealed.opened(profile).document();
        var errors = sent.errorsIn(before);
        if (!errors.isEmpty()) {
            return new Kept(profile.version(), errors, List.of());
        }
        var after = sent.applyTo(before);
        var said = sent.saysIn(before);
        var says = sent.saysIn(after);
        var differing = says.keySet().stream()
                .filter(part -> !Objects.equals(says.get(part), said.get(part)))
                .toList();
        var differences = differing.stream()
                .filter(part -> seen != null && before.changedSince(part, seen))
                .map(part -> new Kept.Difference(
                        part, said.getOrDefault(part, List.of()), says.getOrDefault(part, List.of())))
                .toList();
        if (!differences.isEmpty() || after.equals(before)) {
            return new Kept(profile.version(), Map.of(), differences);
        }
        var version = profile.version() + 1;
        profile.changeTo(vault.seal(profile.place(), after.changedIn(version, differing, clock.instant())));
        events.publishEvent(new ProfileChanged(id));
        return new Kept(version, Map.of(), List.of());
    }

    /** Its owner says that it is still true: nothing of it changes, but it is as if it had been said today. */
    @Transactional
    void isStillTrue(ProfileId id, AccountId owner) {
        var profile = rows.lock(id, owner).orElseThrow(NotHere::new);
        var document = sealed.opened(profile).document();
        profile.changeTo(
                vault.seal(profile.place(), document.changedIn(profile.version() + 1, List.of(), clock.instant())));
    }

    /** Goes on with another version of its template, or passes one over. */
    @Transactional
    void goOnWith(ProfileId id, AccountId owner, FromTemplate now) {
        var profile = rows.lock(id, owner).orElseThrow(NotHere::new);
        var document = sealed.opened(profile).document().goingOnWith(now);
        profile.changeTo(vault.seal(profile.place(), document));
        events.publishEvent(new ProfileChanged(id));
    }
}
