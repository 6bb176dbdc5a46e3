package gentlelanding.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;

/** What a database says when it can keep nothing just now, whatever lies around it. */
class FailureTest {

    @Test
    void isADatabaseThatIsAwayWhereItsDiskIsFull() {
        var embedded = new SQLException("General error", "HY000", 50000, new IOException("No space left on device"));
        var server = new SQLException("could not extend file", "53100");

        for (var failure : List.of(embedded, server)) {
            assertThat(Failure.isDatabaseAway(new IllegalStateException(new RuntimeException(failure))))
                    .isTrue();
        }
    }

    @Test
    void isNothingOfTheKindWhereARuleOfTheDatabaseWasBroken() {
        assertThat(Failure.isDatabaseAway(new SQLException("unique", "23505", 23505)))
                .isFalse();
    }

    @Test
    void isNobodysFaultWhereSomebodyHangsUp() {
        assertThat(Failure.isHungUp(new IllegalStateException(new ClientAbortException())))
                .isTrue();
        assertThat(Failure.isHungUp(new IllegalStateException())).isFalse();
    }
}
