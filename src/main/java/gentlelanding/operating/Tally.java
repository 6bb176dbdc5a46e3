package gentlelanding.operating;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The rows of a table, counted and summed up.
 *
 * @param sum of the SHA-256 of each row modulo 2^256, in hex: equal in whatever order a database gives the rows
 */
record Tally(long rows, String sum) {

    static final Tally NONE = new Tally(0, "0");

    private static final BigInteger LIMIT = BigInteger.ONE.shiftLeft(256);

    Tally and(String row) {
        try {
            var hash = new BigInteger(
                    1, MessageDigest.getInstance("SHA-256").digest(row.getBytes(StandardCharsets.UTF_8)));
            return new Tally(
                    rows + 1, new BigInteger(sum, 16).add(hash).mod(LIMIT).toString(16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
