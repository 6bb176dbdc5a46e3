package gentlelanding.account;

import gentlelanding.vault.Vault;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;

/** Where a person is signed in. Signing one out takes its row away, so that the next thing it asks for is refused. */
@Service
class Devices {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final AccountSession accounts;
    private final Pass passes;
    private final Vault vault;
    private final Clock clock;

    Devices(
            FindByIndexNameSessionRepository<? extends Session> sessions,
            AccountSession accounts,
            Pass passes,
            Vault vault,
            Clock clock) {
        this.passes = passes;
        this.sessions = sessions;
        this.accounts = accounts;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * One device.
     *
     * @param mark stands for its session in a form, and opens nothing
     * @param used how long ago it was last used: {@code NOW}, {@code TODAY}, {@code EARLIER}
     */
    record Listed(String mark, String browser, String system, String used, boolean here) {}

    List<Listed> of(AccountId person, String here) {
        return those(person).stream()
                .sorted(Comparator.comparing(Session::getLastAccessedTime).reversed())
                .map(session -> listed(session, here))
                .toList();
    }

    /**
     * Signs out the one with this mark; one that is not there any more is signed out already. Every pass ends too, since none
     * says on which device it lies.
     */
    void signOut(AccountId person, String mark) {
        passes.endAllOf(person);
        those(person).stream()
                .filter(session -> markOf(session.getId()).equals(mark))
                .forEach(session -> sessions.deleteById(session.getId()));
    }

    /** Signs out all but this one. */
    void signOutOthers(AccountId person, @Nullable String here) {
        passes.endAllOf(person);
        those(person).stream()
                .filter(session -> !session.getId().equals(here))
                .forEach(session -> sessions.deleteById(session.getId()));
    }

    private List<? extends Session> those(AccountId person) {
        return sessions.findByPrincipalName(person.value().toString()).values().stream()
                .filter(session -> accounts.personIn(session) != null)
                .toList();
    }

    private Listed listed(Session session, String here) {
        var device = Objects.requireNonNullElse(AccountSession.deviceOf(session), "unknown-unknown")
                .split("-");
        return new Listed(
                markOf(session.getId()),
                device[0],
                device[1],
                usedOf(session.getLastAccessedTime()),
                session.getId().equals(here));
    }

    private String usedOf(Instant last) {
        var ago = java.time.Duration.between(last, clock.instant());
        return ago.toMinutes() < 30 ? "now" : ago.toHours() < 24 ? "today" : "earlier";
    }

    private String markOf(String id) {
        return vault.mark("device-in-list", id);
    }
}
