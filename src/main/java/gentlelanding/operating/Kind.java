package gentlelanding.operating;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a column's values are written as text, the same on every database. */
enum Kind {
    BYTES {
        @Override
        @Nullable
        String read(ResultSet row, int at) throws SQLException {
            var bytes = row.getBytes(at);
            return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
        }

        @Override
        Object parse(String text) {
            return Base64.getDecoder().decode(text);
        }
    },
    INSTANT {
        @Override
        @Nullable
        String read(ResultSet row, int at) throws SQLException {
            var time = row.getObject(at, OffsetDateTime.class);
            return time == null ? null : time.toInstant().toString();
        }

        @Override
        Object parse(String text) {
            return OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
        }
    },
    DATE {
        @Override
        Object parse(String text) {
            return LocalDate.parse(text);
        }
    },
    ID {
        @Override
        Object parse(String text) {
            return UUID.fromString(text);
        }
    },
    WHOLE {
        @Override
        Object parse(String text) {
            return Long.valueOf(text);
        }
    },
    FRACTION {
        @Override
        Object parse(String text) {
            return new java.math.BigDecimal(text);
        }
    },
    TRUTH {
        @Override
        @Nullable
        String read(ResultSet row, int at) throws SQLException {
            var value = row.getBoolean(at);
            return row.wasNull() ? null : String.valueOf(value);
        }

        @Override
        Object parse(String text) {
            return Boolean.valueOf(text);
        }
    },
    TEXT {
        @Override
        Object parse(String text) {
            return text;
        }
    };

    /** By the name and number that the driver gives a column's type; one that is not known is refused, never guessed. */
    static Kind of(String typeName, int type) {
        return switch (typeName.toLowerCase(Locale.ROOT)) {
            case "uuid" -> ID;
            case "timestamptz", "timestamp with time zone" -> INSTANT;
            default ->
                switch (type) {
                    case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> BYTES;
                    case Types.TIMESTAMP_WITH_TIMEZONE -> INSTANT;
                    case Types.DATE -> DATE;
                    case Types.SMALLINT, Types.INTEGER, Types.BIGINT -> WHOLE;
                    case Types.NUMERIC, Types.DECIMAL -> FRACTION;
                    case Types.BOOLEAN, Types.BIT -> TRUTH;
                    case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB -> TEXT;
                    default -> throw new OperatingException("A column of type " + typeName + " is not known here.");
                };
        };
    }

    @Nullable
    String read(ResultSet row, int at) throws SQLException {
        return row.getString(at);
    }

    abstract Object parse(String text);

    void write(PreparedStatement insert, int at, @Nullable String text) throws SQLException {
        insert.setObject(at, text == null ? null : parse(text));
    }
}
