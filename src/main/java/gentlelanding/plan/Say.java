package gentlelanding.plan;

import gentlelanding.care.Catalogue;
import gentlelanding.care.OwnItem;
import gentlelanding.care.Phase;
import gentlelanding.matching.SharedPlan.Member;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Finds the words of keys in one language. */
record Say(MessageSource words, Locale locale) {

    String of(String key, Object... arguments) {
        return Objects.requireNonNull(words.getMessage(key, arguments, locale));
    }

    /** A sentence of a care item: the catalogue's own, or, for an own item, one that holds the name its owner gave it. */
    String item(String item, @Nullable OwnItem own, String kind, Object... names) {
        if (own == null) {
            return of("care." + item + "." + kind, names);
        }
        if (kind.equals("self") && own.selfCare() != null) {
            return own.selfCare();
        }
        var arguments = new Object[names.length + 1];
        arguments[0] = own.name();
        System.arraycopy(names, 0, arguments, 1, names.length);
        return of("plan.own." + kind, arguments);
    }

    /** A sentence about one of the two, as the reader reads it: to themselves, of the other, or of both by name. */
    String about(Reader reader, Member member, String key) {
        if (reader.together()) {
            return of(key + ".named", reader.nameOf(member), reader.nameOf(member.other()));
        }
        return of(key + (member == reader.viewer() ? ".me" : ".partner"), reader.partner());
    }

    String tint(String item, @Nullable OwnItem own) {
        return (own == null ? Catalogue.builtIn().item(item).orElseThrow().category() : own.category()).slug();
    }

    /** Phases as they are read in a sentence, in their order. */
    String times(List<Phase> phases) {
        var times = phases.stream()
                .sorted()
                .map(phase -> of("care.phase." + phase.slug() + ".when"))
                .toList();
        var last = times.size() - 1;
        return last < 1
                ? String.join("", times)
                : of("plan.times.or", String.join(", ", times.subList(0, last)), times.get(last));
    }
}
