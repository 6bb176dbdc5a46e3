package gentlelanding.operating;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;

/**
 * Lets the pool drop a connection to an embedded database that has closed itself, as it does when the disk is full: the next
 * connection opens it anew. The pool knows only the signs of a server that is gone.
 */
public class GoneConnections implements SQLExceptionOverride {

    /** H2's words for a database or a connection that is closed, and for a file that could not be written. */
    private static final Set<Integer> CLOSED = Set.of(50000, 90007, 90028, 90031, 90098, 90121);

    @java.lang.Override
    public Override adjudicate(SQLException failure) {
        return CLOSED.contains(failure.getErrorCode()) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}
