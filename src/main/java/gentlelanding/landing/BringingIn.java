package gentlelanding.landing;

import gentlelanding.account.AccountId;
import gentlelanding.account.PersonalData;
import gentlelanding.care.Phase;
import gentlelanding.landing.Landing.Whose;
import gentlelanding.vault.Vault;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings in landings alone, check-ins and hours that were once taken along, each as it could have been made here. Nothing is
 * sent to anybody: with whom a landing was stays where it was.
 */
@Service
class BringingIn {

    private final LandingRows landings;
    private final CheckInRows checkIns;
    private final Reminders reminders;
    private final Vault vault;
    private final Clock clock;

    BringingIn(LandingRows landings, CheckInRows checkIns, Reminders reminders, Vault vault, Clock clock) {
        this.landings = landings;
        this.checkIns = checkIns;
        this.reminders = reminders;
        this.vault = vault;
        this.clock = clock;
    }

    /** Into an account that has neither, all of it or nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    void bringIn(AccountId me, TakenAlong taken) {
        if (!landings.findAllOf(me).isEmpty() || !checkIns.findAllOf(me).isEmpty()) {
            throw new PersonalData.NotEmptyException();
        }
        var known = new HashMap<UUID, LandingId>();
        taken.landingsAlone().forEach(alone -> {
            var id = land(me, alone);
            if (alone.id() != null && known.put(alone.id(), id) != null) {
                throw new PersonalData.UnfitException();
            }
        });
        checkIn(me, taken.checkIns(), known);
        remind(me, taken.reminders());
    }

    /** What was chosen comes back; an address only as one that nothing is sent to before its person has confirmed it here. */
    private void remind(AccountId me, ReminderChoice.Document chosen) {
        var before = reminders.choiceOf(me);
        var form = new RemindersForm(
                chosen.on(),
                chosen.zone(),
                chosen.bedtime().toString(),
                chosen.morning().toString(),
                chosen.quietFrom().toString(),
                chosen.quietTo().toString(),
                chosen.phases().stream().map(Enum::name).toList(),
                chosen.words(),
                chosen.address());
        if (!form.errors().isEmpty()) {
            throw new PersonalData.UnfitException();
        }
        var now = form.over(before);
        var address = Optional.ofNullable(chosen.address())
                .map(String::strip)
                .filter(there -> !there.isEmpty())
                .orElse(null);
        reminders.choose(me, before.address() == null ? now.reachedAt(address, false, null, null, 0) : now);
    }

    private LandingId land(AccountId me, TakenAlong.Alone alone) {
        var zone = Zones.read(alone.zone());
        if (!isPast(alone.startedAt())
                || zone.isEmpty()
                || alone.line() != new Place(alone.phase(), alone.line()).line()) {
            throw new PersonalData.UnfitException();
        }
        var id = LandingId.random();
        var whose = new Whose(null, me);
        var end = Evening.of(alone.startedAt(), zone.get()).isOver();
        landings.save(
                new Landing(whose, id, alone.startedAt(), end, vault.seal(Landing.place(id, whose), alone.document())));
        return id;
    }

    private void checkIn(AccountId me, List<CheckIns.Kept> kept, Map<UUID, LandingId> known) {
        var taken = new HashSet<String>();
        for (var one : kept) {
            var landing = Optional.ofNullable(one.landing())
                    .map(before -> known.get(before.value()))
                    .orElse(null);
            if (landing != null && !taken.add(landing.value() + one.phase().slug())) {
                throw new PersonalData.UnfitException();
            }
            var id = CheckInId.random();
            var document = vault.seal(CheckIn.place(id, me), asWritten(one.phase(), one.document()));
            checkIns.save(new CheckIn(id, landing, me, one.phase(), document));
        }
    }

    /** The same check-in as its form would keep it, held to the same rules. */
    private CheckIn.Document asWritten(Phase phase, CheckIn.Document said) {
        var fields = new LinkedHashMap<String, String[]>();
        fields.put("feelings", said.feelings().toArray(String[]::new));
        if (said.settled() != null) {
            fields.put("settled", new String[] {said.settled().toString()});
        }
        said.answers().forEach((prompt, answer) -> fields.put("answers[" + prompt + "]", new String[] {answer}));
        if (said.note() != null) {
            fields.put("note", new String[] {said.note()});
        }
        fields.put("safe", new String[] {said.unsafe() ? "no" : "yes"});
        var form = CheckInForm.of(phase, fields);
        if (!form.errors().isEmpty() || !isPast(said.startedAt())) {
            throw new PersonalData.UnfitException();
        }
        return form.over(CheckIn.Document.empty(said.startedAt()));
    }

    private boolean isPast(Instant moment) {
        return moment.isAfter(Instant.EPOCH) && !moment.isAfter(clock.instant());
    }
}
