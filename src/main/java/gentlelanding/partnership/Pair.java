package gentlelanding.partnership;

import gentlelanding.account.AccountId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

/** Two different people in the one order that the database accepts, so that a pair is the same either way round. */
@Embeddable
record Pair(
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "first_account"))
        AccountId first,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "second_account"))
        AccountId second) {

    Pair {
        if (order(first).compareTo(order(second)) >= 0) {
            throw new IllegalArgumentException("A pair is two different people, the smaller id first");
        }
    }

    static Pair of(AccountId one, AccountId other) {
        return order(one).compareTo(order(other)) < 0 ? new Pair(one, other) : new Pair(other, one);
    }

    boolean has(AccountId person) {
        return first.equals(person) || second.equals(person);
    }

    AccountId otherThan(AccountId person) {
        return first.equals(person) ? second : first;
    }

    /** As databases order ids: by their bytes without sign, which is how their digits read. */
    private static String order(AccountId person) {
        return person.value().toString();
    }
}
