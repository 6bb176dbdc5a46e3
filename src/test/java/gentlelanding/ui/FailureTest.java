package gentlelanding.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.PessimisticLockingFailureException;

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
    void isThatSomebodyWasFasterWhereARowOrWhatItPointsToIsThereOrGone() throws SQLException {
        try (var database = DriverManager.getConnection("jdbc:h2:mem:");
                var statement = database.createStatement()) {
            statement.execute("create table pair (id int primary key)");
            statement.execute("create table evening (pair int references pair)");
            statement.execute("insert into pair values (1)");
            statement.execute("insert into evening values (1)");
            for (var tooLate :
                    List.of("insert into pair values (1)", "insert into evening values (2)", "delete from pair")) {
                var failure = catchThrowable(() -> statement.execute(tooLate));
                assertThat(Failure.isOvertaken(new IllegalStateException(failure)))
                        .as(tooLate)
                        .isTrue();
            }
            var wrong = catchThrowable(() -> statement.execute("insert into pair values (null)"));
            assertThat(wrong).isInstanceOf(SQLException.class);
            assertThat(Failure.isOvertaken(wrong)).isFalse();
        }
        assertThat(Failure.isOvertaken(new PessimisticLockingFailureException("deadlock")))
                .isTrue();
    }

    @Test
    void isNobodysFaultWhereSomebodyHangsUp() {
        assertThat(Failure.isHungUp(new IllegalStateException(new ClientAbortException())))
                .isTrue();
        assertThat(Failure.isHungUp(new IllegalStateException())).isFalse();
    }
}
