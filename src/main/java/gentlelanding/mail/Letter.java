package gentlelanding.mail;

import org.jspecify.annotations.Nullable;

/**
 * A short letter in neutral words: one sentence and at most one link, the same as text and as HTML.
 *
 * @param id from which its Message-ID is made: sent again, a letter is recognised as the same
 */
public record Letter(
        String id,
        String to,
        String subject,
        String sentence,
        @Nullable String link) {

    public Letter {
        if (!Mailer.isAddress(to) || subject.lines().count() != 1) {
            throw new IllegalArgumentException("A letter has one address and a subject of one line");
        }
    }
}
