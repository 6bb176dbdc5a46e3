package gentlelanding.account;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Every account. */
interface AccountRows extends Repository<Account, AccountId> {

    Account save(Account account);

    Optional<Account> findById(AccountId id);

    Optional<Account> findByNameFingerprint(byte[] fingerprint);

    boolean existsByNameFingerprint(byte[] fingerprint);
}
