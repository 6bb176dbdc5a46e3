package gentlelanding.ui;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.dao.ConcurrencyFailureException;

/** Tells what kind of failure an exception is by what lies at its root. */
class Failure {

    /** SQL states of a lost connection: the standard's class 08, PostgreSQL's shutdown or full disk, H2's closed database. */
    private static final List<String> AWAY = List.of("08", "57P", "53", "90098", "90121", "90067", "90020");

    /** What the connection pool says, without a state, of a connection that broke while it was in use. */
    private static final String CLOSED = "Connection is closed";

    /** What H2 says, without a state of its own, of a file that it could not write: its disk is full. */
    private static final Set<Integer> UNWRITABLE = Set.of(50000, 90028, 90031);

    /** SQL states of a key that points nowhere (H2 has one for either side), and of one that is there already. */
    private static final Set<String> OVERTAKEN = Set.of("23503", "23506", "23505");

    private Failure() {}

    static boolean isDatabaseAway(Throwable failure) {
        return causes(failure)
                .anyMatch(cause -> cause instanceof SQLTransientConnectionException
                        || cause instanceof SQLNonTransientConnectionException
                        || cause instanceof SQLRecoverableException
                        || cause instanceof SQLException sql && isAway(sql));
    }

    /** Whether what it points to went meanwhile, or the same came twice at once: the database refused, and nothing is done. */
    static boolean isOvertaken(Throwable failure) {
        return causes(failure)
                .anyMatch(cause -> cause instanceof ConcurrencyFailureException
                        || cause instanceof SQLException sql && OVERTAKEN.contains(String.valueOf(sql.getSQLState())));
    }

    static boolean isUnreadableRequest(Throwable failure) {
        return causes(failure).anyMatch(InvalidParameterException.class::isInstance);
    }

    /** Whether whoever asked is gone, so that nobody is there to be told anything. */
    static boolean isHungUp(Throwable failure) {
        return causes(failure).anyMatch(ClientAbortException.class::isInstance);
    }

    /** Kinds and places, without any message: those of databases and parsers quote what people typed. */
    static String describe(Throwable failure) {
        return causes(failure)
                .map(cause -> cause.getClass().getName()
                        + Arrays.stream(cause.getStackTrace())
                                .filter(place -> place.getClassName().startsWith("gentlelanding."))
                                .limit(5)
                                .map(place -> " at " + place)
                                .collect(Collectors.joining()))
                .collect(Collectors.joining(", because of "));
    }

    /** 413 for a request that is too large, 422 for one that says nothing sensible. */
    static int statusOfUnreadable(Throwable failure) {
        return causes(failure)
                        .anyMatch(cause -> cause instanceof InvalidParameterException unreadable
                                && unreadable.getErrorCode() == 413)
                ? 413
                : 422;
    }

    static Throwable rootOf(Throwable failure) {
        return causes(failure).reduce((outer, inner) -> inner).orElse(failure);
    }

    private static boolean isAway(SQLException failure) {
        var state = failure.getSQLState();
        if (UNWRITABLE.contains(failure.getErrorCode())) {
            return true;
        }
        return state == null
                ? CLOSED.equals(failure.getMessage())
                : AWAY.stream().anyMatch(state::startsWith);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .map(Throwable.class::cast);
    }
}
