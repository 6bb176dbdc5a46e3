package gentlelanding.account;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Every account. */
interface AccountRows extends Repository<Account, AccountId> {

    Account save(Account account);

    Optional<Account> findById(AccountId id);

    /** The account, held until the transaction ends, though rows that point to it may still come. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select account from Account account where account.id = :id")
    Optional<Account> findAndHold(AccountId id);

    Optional<Account> findByNameFingerprint(byte[] fingerprint);

    boolean existsByNameFingerprint(byte[] fingerprint);

    @Query("select account.id from Account account where account.temporaryUntil <= :now")
    List<AccountId> findOver(Instant now);

    @Modifying(flushAutomatically = true)
    @Query("delete from Account account where account.id = :id")
    void deleteOf(AccountId id);
}
