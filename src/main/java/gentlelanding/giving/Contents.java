package gentlelanding.giving;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parts that are given, in the words in which they were previewed. */
record Contents(List<Part> parts) {

    /** By heading, in the order in which they come. */
    Map<String, List<Part>> byHeading() {
        var sections = new LinkedHashMap<String, List<Part>>();
        parts.forEach(part -> sections.computeIfAbsent(part.heading(), any -> new ArrayList<>())
                .add(part));
        return sections;
    }
}
