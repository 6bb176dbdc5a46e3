package gentlelanding.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The numbers of {@code catalogue/help.csv}, read once at the start: they are there while nothing else is. */
@Component
class HelpLines {

    private final Map<String, List<HelpLine>> byCountry = new LinkedHashMap<>();

    HelpLines() {
        try {
            var file = new ClassPathResource("catalogue/help.csv").getContentAsString(StandardCharsets.UTF_8);
            file.lines()
                    .skip(1)
                    .map(HelpLine::of)
                    .forEach(line -> byCountry
                            .computeIfAbsent(line.country(), country -> new ArrayList<>())
                            .add(line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What can be called in one country; {@code here} where the reader's own language says that it is theirs. */
    record Country(String key, boolean here, List<HelpLine> lines) {}

    /** Every country, the reader's own first. */
    List<Country> seenFrom(Locale reader) {
        var own = reader.getCountry().toLowerCase(Locale.ROOT);
        var countries = new ArrayList<Country>();
        byCountry.forEach((country, lines) -> countries.add(
                country.equals(own) ? 0 : countries.size(), new Country(country, country.equals(own), lines)));
        return countries;
    }
}
