package gentlelanding.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Every column of every table, as {@code docs/data-inventory.csv} lists them, read once at the start. */
@Component
class Inventory {

    private static final String FILE = "inventory/data-inventory.csv";

    private final List<Column> columns;

    Inventory() {
        try {
            columns = new ClassPathResource(FILE)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(Column::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One column: how it lies there, under whose key, why it is kept, and until when; words of the message file. */
    record Column(String table, String name, String kind, String under, String why, String until) {

        static Column of(String line) {
            var parts = line.split(",", -1);
            if (parts.length != 6) {
                throw new IllegalStateException("Not a column of the inventory: " + line);
            }
            return new Column(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]);
        }

        /** Words in the clear differ little from table to table; whatever hides something says what it is. */
        boolean hidesSomething() {
            return List.of("sealed", "fingerprint", "hash", "wrapped-key").contains(kind);
        }

        /** How it lies there, as the page says it. */
        String how() {
            if (!hidesSomething()) {
                return "clear";
            }
            return kind.equals("sealed") ? "sealed." + under : kind;
        }

        /** The key of the words for what it holds. */
        String what() {
            return hidesSomething() ? "privacy.holds." + dashed(table) + "." + dashed(name) : "privacy.why." + why;
        }
    }

    List<Column> columns() {
        return columns;
    }

    static String dashed(String name) {
        return name.replace('_', '-');
    }
}
