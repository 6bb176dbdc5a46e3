package gentlelanding.landing;

import gentlelanding.account.AccountId;
import gentlelanding.care.Feeling;
import gentlelanding.care.Phase;
import gentlelanding.partnership.PartnershipId;
import gentlelanding.ui.NotHere;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person kept of their own landings, for whoever looks back with them; nothing of a partner is in it. */
@Service
public class LookingBack {

    private final CheckIns checkIns;
    private final LandingRows landings;
    private final Landings front;
    private final Zones zones;

    LookingBack(CheckIns checkIns, LandingRows landings, Landings front, Zones zones) {
        this.zones = zones;
        this.checkIns = checkIns;
        this.landings = landings;
        this.front = front;
    }

    /**
     * A landing with what its person said of themselves.
     *
     * @param id missing where the landing itself is gone, with a partnership that ended
     */
    public record Landed(@Nullable UUID id, Instant startedAt, List<Felt> phases) {

        /** The day to which it belongs there; the small hours belong to the evening before. */
        public LocalDate eveningIn(ZoneId zone) {
            return Evening.of(startedAt, zone).day();
        }
    }

    /** How it was in one phase; {@code settled} goes from 1, not at all, to 5. */
    public record Felt(
            Phase phase, List<String> feelings, @Nullable Integer settled) {}

    /** Every landing of which this person kept something, the oldest first. */
    @Transactional(readOnly = true)
    public List<Landed> of(AccountId me) {
        return checkIns
                .allOf(me)
                .collect(Collectors.groupingBy(kept -> kept.document().startedAt()))
                .values()
                .stream()
                .map(LookingBack::landed)
                .sorted(Comparator.comparing(Landed::startedAt))
                .toList();
    }

    /** With whom this landing was; empty where its person was alone. {@link NotHere} where it is not theirs. */
    @Transactional(readOnly = true)
    public Optional<PartnershipId> partnershipOf(UUID landing, AccountId me) {
        return front.open(new LandingId(landing), me).row().partnership();
    }

    /** By which clock this person lives: the one they chose, or else that of where they landed last. */
    @Transactional(readOnly = true)
    public ZoneId zoneOf(AccountId me) {
        return zones.chosenBy(me).or(() -> front.zoneOfLast(me)).orElse(ZoneOffset.UTC);
    }

    /** A zone by its name; empty where none bears it. */
    public static Optional<ZoneId> zone(@Nullable String name) {
        return Zones.read(name);
    }

    /** Forgets what this person kept of landings that began before that moment, and those of theirs alone. */
    @Transactional
    public void forget(AccountId me, Instant before) {
        checkIns.forget(me, before);
        landings.deleteOfBefore(me, before);
    }

    private static Landed landed(List<CheckIns.Kept> kept) {
        var id = kept.stream()
                .map(CheckIns.Kept::landing)
                .filter(Objects::nonNull)
                .map(landing -> landing.value())
                .findFirst()
                .orElse(null);
        return new Landed(
                id,
                kept.get(0).document().startedAt(),
                kept.stream()
                        .map(one -> new Felt(
                                one.phase(),
                                known(one.document().feelings()),
                                one.document().settled()))
                        .toList());
    }

    /** Those that are feelings here; another release may know others. */
    private static List<String> known(List<String> feelings) {
        return feelings.stream()
                .map(Feeling::of)
                .flatMap(Optional::stream)
                .map(Feeling::key)
                .toList();
    }
}
