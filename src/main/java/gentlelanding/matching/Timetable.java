package gentlelanding.matching;

import gentlelanding.care.Phase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The timeline: every wish in its best phase and step, in the order of a plan; what is left over comes last. */
record Timetable<W extends Wish>(List<Placed<W>> placed) {

    private static final Phase[] PHASES = Phase.values();

    /** Takes the wishes in catalogue order, those for one item next to each other. */
    static <W extends Wish> Timetable<W> of(List<W> wishes) {
        var phases = new BestTimes(wishes).phases();
        var placed = new ArrayList<Placed<W>>(phases.length);
        for (int index = 0; index < phases.length; index++) {
            var wish = wishes.get(index);
            placed.add(
                    phases[index] == Times.LEFT_OVER
                            ? Placed.nowhere(wish)
                            : Placed.at(Place.first(phases[index]), wish));
        }
        placed.sort(Comparator.comparingLong(Placed::rank));
        return new Timetable<>(stepped(placed));
    }

    private static <W extends Wish> List<Placed<W>> stepped(List<Placed<W>> placed) {
        var stepped = new ArrayList<Placed<W>>(placed.size());
        var from = 0;
        for (var phase : PHASES) {
            var to = from;
            while (to < placed.size() && placed.get(to).isIn(phase)) {
                to++;
            }
            addStepped(stepped, placed.subList(from, to));
            from = to;
        }
        stepped.addAll(placed.subList(from, placed.size()));
        return stepped;
    }

    /** One step where some setting suits all; otherwise two, each in the order that the wishes had. */
    private static <W extends Wish> void addStepped(List<Placed<W>> stepped, List<Placed<W>> phase) {
        var settings = Settings.ALL;
        for (var placed : phase) {
            settings &= placed.wish().settings();
        }
        if (settings != 0) {
            stepped.addAll(phase);
            return;
        }
        var steps = new Steps(phase);
        var second = new ArrayList<Placed<W>>();
        for (var placed : phase) {
            if (steps.of(placed.wish()) == 1) {
                stepped.add(placed);
            } else {
                second.add(placed.inSecondStep());
            }
        }
        stepped.addAll(second);
    }
}
