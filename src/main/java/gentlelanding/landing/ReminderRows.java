package gentlelanding.landing;

import gentlelanding.account.AccountId;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What everybody has chosen about reminders. */
interface ReminderRows extends Repository<ReminderChoice, AccountId> {

    ReminderChoice save(ReminderChoice choice);

    Optional<ReminderChoice> findById(AccountId account);

    @Modifying(flushAutomatically = true)
    @Query("delete from ReminderChoice choice where choice.account = :person")
    void deleteOf(AccountId person);
}
