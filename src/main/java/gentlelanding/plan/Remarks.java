package gentlelanding.plan;

import gentlelanding.care.Catalogue;
import gentlelanding.care.OwnItem;
import gentlelanding.care.Phase;
import gentlelanding.matching.SharedPlan;
import gentlelanding.matching.SharedPlan.Clash;
import gentlelanding.matching.SharedPlan.Hint;
import gentlelanding.matching.SharedPlan.Line;
import gentlelanding.matching.SharedPlan.Member;
import gentlelanding.plan.PlanPage.ClashView;
import gentlelanding.plan.PlanPage.HintView;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Puts words to what a plan says beside its lines, for its reader: hints, and clashes with how they are solved.
 *
 * @param supporters who supports each member, where that member shows it
 */
record Remarks(Say say, SharedPlan plan, Reader reader, Map<Member, String> supporters) {

    /** The hints that stand in a phase, or, for none, those whose lines found no time. */
    List<HintView> hintsOf(@Nullable Phase phase) {
        return plan.hints().stream()
                .filter(hint -> phaseOf(hint) == phase)
                .map(hint -> new HintView(hint.key(), words(hint)))
                .toList();
    }

    /** The clashes that are told in a phase, or, for none, those that left a line without a time. */
    List<ClashView> clashesOf(@Nullable Phase phase) {
        return plan.clashes().stream()
                .filter(clash -> clash.phase() == phase)
                .map(clash -> new ClashView(
                        LineWords.slug(clash.kind()),
                        clash.item() + " " + clash.other(),
                        clash.phase() == null ? null : clash.phase().name(),
                        clash.bridge(),
                        words(clash)))
                .toList();
    }

    private String words(Hint hint) {
        return hint.key().equals(Turns.HINT) ? new Turns(say, reader, supporters).words(hint) : pair(hint);
    }

    private String pair(Hint hint) {
        var first = needsTheFirst(hint) ? reader.viewer() : reader.viewer().other();
        return say.about(reader, first, "plan.hint." + hint.key());
    }

    private String words(Clash clash) {
        var ofItem = receiversOf(clash, clash.item());
        var ofOther = receiversOf(clash, clash.other());
        var item = receiverOf(ofItem, ofOther);
        var other =
                ofOther.contains(item.other()) || ofOther.isEmpty() && item != reader.viewer() ? item.other() : item;
        var wishes = item == other
                ? say.of(
                        "plan.clash." + voice(item) + "-twice",
                        need(clash.item()),
                        need(clash.other()),
                        reader.named(item))
                : wish(clash.item(), item) + " " + wish(clash.other(), other);
        var sentence = wishes + " " + say.of("plan.clash." + LineWords.slug(clash.kind()));
        return clash.bridge() == null ? sentence : sentence + " " + say.of("plan.clash.bridge", name(clash.bridge()));
    }

    private String wish(String item, Member receiver) {
        return say.of("plan.clash." + voice(receiver), need(item), reader.named(receiver));
    }

    private String voice(Member receiver) {
        return receiver == reader.viewer() && !reader.together() ? "mine" : "partners";
    }

    /**
     * Whose wish the first one is told as. Where both receive the same, it is the wish of the one who does not have the other
     * wish, and where both have both, the reader's: never the one who happens to stand first among the two.
     */
    private Member receiverOf(List<Member> ofItem, List<Member> ofOther) {
        var me = reader.viewer();
        if (ofItem.size() == 1) {
            return ofItem.get(0);
        }
        return ofItem.isEmpty() || ofOther.contains(me.other()) || !ofOther.contains(me) ? me : me.other();
    }

    private List<Member> receiversOf(Clash clash, String item) {
        return plan.lines().stream()
                .filter(line -> line.item().equals(item) && line.outcome().takesTime())
                .filter(line ->
                        clash.phase() == null || clash.kind() != Clash.Kind.TWO_STEPS || line.phase() == clash.phase())
                .map(Line::receiver)
                .distinct()
                .toList();
    }

    private String name(String item) {
        return say.item(item, ownItem(item), "name");
    }

    /** What it is to need it, as it stands in a sentence. */
    private String need(String item) {
        var own = ownItem(item);
        return own == null ? say.item(item, null, "need") : own.name();
    }

    private @Nullable OwnItem ownItem(String item) {
        return plan.lines().stream()
                .filter(line -> line.item().equals(item) && line.ownItem() != null)
                .map(Line::ownItem)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Phase phaseOf(Hint hint) {
        return plan.lines().stream()
                .filter(line -> line.outcome().isGiven() && hint.lines().contains(line.receiving()))
                .map(Line::phase)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** A hint begins with who needs the first item of its pair. */
    private boolean needsTheFirst(Hint hint) {
        return Catalogue.builtIn().pairs().stream()
                .filter(pair -> pair.hint().equals(hint.key()))
                .anyMatch(pair -> hint.lines().stream()
                        .anyMatch(line -> line.item().equals(pair.item()) && line.receiver() == reader.viewer()));
    }
}
