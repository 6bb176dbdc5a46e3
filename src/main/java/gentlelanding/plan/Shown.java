package gentlelanding.plan;

import gentlelanding.profile.AboutMe;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a person shows about themselves, frozen when they pressed ready; what they keep is not in it. */
record Shown(
        @Nullable String look,
        @Nullable String signs,
        @Nullable String avoid,
        @Nullable String access,
        @Nullable String supporter,
        boolean receivingIsHard,
        boolean givingIsLimited) {

    static Shown of(AboutMe about) {
        return new Shown(
                about.look().ifShown().orElse(null),
                about.signs().ifShown().orElse(null),
                about.avoid().ifShown().orElse(null),
                about.access().ifShown().orElse(null),
                about.supporter().ifShown().orElse(null),
                about.receivingIsHard().holdsAndIsShown(),
                about.givingIsLimited().holdsAndIsShown());
    }

    /** The parts in their owner's words, by the name under which a page puts a heading to them. */
    Map<String, String> parts() {
        var parts = new TreeMap<String, String>();
        put(parts, "1-look", look);
        put(parts, "2-signs", signs);
        put(parts, "3-avoid", avoid);
        put(parts, "4-access", access);
        put(parts, "5-supporter", supporter);
        return parts;
    }

    private static void put(Map<String, String> parts, String name, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            parts.put(name, text);
        }
    }
}
