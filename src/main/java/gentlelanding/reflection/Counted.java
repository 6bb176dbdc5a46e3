package gentlelanding.reflection;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/** How often one line helped, of the times that its person said anything of it. */
record Counted(String item, long helped, long of) {

    /** Every line that was spoken of, what helped most often first. */
    static List<Counted> in(List<Journal.Entry> journal) {
        var all = new LinkedHashMap<String, Counted>();
        for (var entry : journal) {
            entry.document()
                    .helped()
                    .forEach((item, said) -> all.merge(
                            item,
                            new Counted(item, said == Helped.HELPED ? 1 : 0, 1),
                            (one, other) -> new Counted(item, one.helped + other.helped, one.of + other.of)));
        }
        return all.values().stream()
                .sorted(Comparator.comparingLong(Counted::helped)
                        .reversed()
                        .thenComparing(Counted::of)
                        .thenComparing(Counted::item))
                .toList();
    }

    long didNot() {
        return of - helped;
    }
}
