package gentlelanding.care;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the built-in catalogue; its files hold no quoted and no escaped cells, so a comma always parts two cells. */
class CatalogueReader {

    private CatalogueReader() {}

    static Catalogue read() {
        return new Catalogue(
                rows("items.csv").map(CatalogueReader::item).toList(),
                rows("pairs.csv")
                        .map(cells -> new Catalogue.Pair(cells[0], cells[1], cells[2]))
                        .toList());
    }

    static List<Feeling> feelings() {
        return rows("feelings.csv")
                .map(cells -> new Feeling(cells[0], Feeling.Group.of(cells[1]), words(cells[2])))
                .toList();
    }

    private static CareItem item(String[] cells) {
        return new CareItem(
                cells[0],
                CareCategory.of(cells[1]).orElseThrow(),
                words(cells[3]).stream().map(Phase::valueOf).collect(Collectors.toSet()),
                Phase.valueOf(cells[4]),
                stances(cells[5], cells[6], cells[7]),
                optional(cells[8], CareDuration::valueOf),
                yes(cells[9]),
                words(cells[10]),
                yes(cells[11]),
                yes(cells[12]));
    }

    private static Set<Stance> stances(String... cells) {
        var stances = EnumSet.noneOf(Stance.class);
        for (var cell : cells) {
            if (!cell.isEmpty()) {
                stances.add(Stance.valueOf(cell));
            }
        }
        return stances;
    }

    private static List<String> words(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(" "));
    }

    private static boolean yes(String cell) {
        return cell.toLowerCase(Locale.ROOT).equals("yes");
    }

    private static <T> @Nullable T optional(String cell, Function<String, T> value) {
        return cell.isEmpty() ? null : value.apply(cell);
    }

    private static Stream<String[]> rows(String file) {
        var address = "/catalogue/" + file;
        try (var stream = Objects.requireNonNull(CatalogueReader.class.getResourceAsStream(address), address)) {
            var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("\\R"))
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split(",", -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
