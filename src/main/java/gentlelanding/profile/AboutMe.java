package gentlelanding.profile;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person says about themselves besides care items; each part stays with them unless they show it.
 *
 * @param look how I may look when I need care
 * @param signs words and signs that I use
 * @param avoid what to avoid
 * @param access what my senses and my body need
 * @param supporter a person who supports me
 * @param receivingIsHard whether it is hard for me to receive care
 * @param givingIsLimited whether I often have little left to give
 */
public record AboutMe(
        Words look,
        Words signs,
        Words avoid,
        Words access,
        Words supporter,
        Trait receivingIsHard,
        Trait givingIsLimited) {

    /** Nothing said. */
    public static final AboutMe NOTHING =
            new AboutMe(Words.NONE, Words.NONE, Words.NONE, Words.NONE, Words.NONE, Trait.UNSAID, Trait.UNSAID);

    /** A part in one's own words. */
    public record Words(@Nullable String text, boolean shown) {

        static final Words NONE = new Words(null, false);

        /** The words, where there are some and a partner may read them. */
        public Optional<String> ifShown() {
            return shown ? Optional.ofNullable(text) : Optional.empty();
        }
    }

    /** A part that holds or does not. */
    public record Trait(boolean holds, boolean shown) {

        static final Trait UNSAID = new Trait(false, false);

        /** Whether it holds and a partner may know. */
        public boolean holdsAndIsShown() {
            return holds && shown;
        }
    }
}
