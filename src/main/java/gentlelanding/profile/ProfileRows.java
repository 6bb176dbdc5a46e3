package gentlelanding.profile;

import gentlelanding.account.AccountId;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Every profile; each is found only together with its owner. */
interface ProfileRows extends Repository<Profile, ProfileId> {

    Profile save(Profile profile);

    Optional<Profile> findByIdAndAccount(ProfileId id, AccountId account);

    List<Profile> findByAccount(AccountId account);

    @Modifying(flushAutomatically = true)
    @Query("delete from Profile profile where profile.account = :account")
    void deleteAllOf(AccountId account);

    /** The profile, for whoever changes it: the next one who wants to waits. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select profile from Profile profile where profile.id = :id and profile.account = :account")
    Optional<Profile> lock(ProfileId id, AccountId account);
}
