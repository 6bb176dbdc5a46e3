package gentlelanding.plan;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** When it begins, where, and when one goes to bed, as somebody typed it; nothing of it is kept. */
record CalendarForm(
        @Nullable String start,
        @Nullable String zone,
        @Nullable String bedtime,
        @Nullable String alarm) {

    private static final Set<String> ZONES = new TreeSet<>(ZoneId.getAvailableZoneIds())
            .stream()
                    .filter(zone -> zone.matches(
                            "(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
                    .collect(Collectors.toCollection(TreeSet::new));

    private static final LocalTime USUAL_BEDTIME = LocalTime.of(23, 0);

    boolean isEmpty() {
        return isBlank(start) && isBlank(zone) && isBlank(bedtime);
    }

    /** What to look at again, by field, as keys of messages. */
    Map<String, String> objections() {
        var objections = new LinkedHashMap<String, String>();
        if (startIn(ZoneOffset.UTC).isEmpty()) {
            objections.put("start", "plan.calendar.start.error");
        }
        if (where().isEmpty()) {
            objections.put("zone", "plan.calendar.zone.error");
        }
        if (bed().isEmpty()) {
            objections.put("bedtime", "plan.calendar.bedtime.error");
        }
        return objections;
    }

    Optional<Evening> evening() {
        return where().flatMap(zone ->
                startIn(zone).flatMap(start -> bed().map(time -> Evening.of(start, zone, time))));
    }

    public boolean withAlarms() {
        return Boolean.parseBoolean(alarm);
    }

    /** Zones to choose from, by continent, each with the name of its place. */
    static Map<String, Map<String, String>> zones() {
        return ZONES.stream()
                .collect(Collectors.groupingBy(
                        zone -> zone.substring(0, zone.indexOf('/')),
                        TreeMap::new,
                        Collectors.toMap(
                                zone -> zone,
                                zone -> zone.substring(zone.indexOf('/') + 1).replace('_', ' '),
                                (one, same) -> one,
                                TreeMap::new)));
    }

    /** A time on the wall there, or a moment with its offset. */
    private Optional<LocalDateTime> startIn(ZoneId zone) {
        return read(
                        start,
                        text -> read(() -> LocalDateTime.parse(text))
                                .or(() -> read(() -> OffsetDateTime.parse(text)
                                        .atZoneSameInstant(zone)
                                        .toLocalDateTime())))
                .filter(time -> time.getYear() >= 2000 && time.getYear() < 2100);
    }

    private Optional<ZoneId> where() {
        return isBlank(zone) && start != null && start.endsWith("Z")
                ? Optional.of(ZoneOffset.UTC)
                : read(zone, text -> read(() -> ZoneId.of(text)));
    }

    private Optional<LocalTime> bed() {
        return isBlank(bedtime) ? Optional.of(USUAL_BEDTIME) : read(bedtime, text -> read(() -> LocalTime.parse(text)));
    }

    private static <T> Optional<T> read(@Nullable String text, Function<String, Optional<T>> reading) {
        return text == null || text.isBlank() || text.length() > 60 ? Optional.empty() : reading.apply(text.strip());
    }

    private static <T> Optional<T> read(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
