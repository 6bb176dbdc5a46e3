package gentlelanding.account;

/**
 * One line of the page of settings. A module that has a page of its own there makes a bean of it.
 *
 * @param path below {@code /settings}
 * @param key of its words; those of the sentence below it end with {@code .text}
 * @param section {@code SIGNING_IN}, {@code YOURS} or {@code QUIET}
 * @param order smaller ones come first within their section
 * @param forTemporary whether somebody without a lasting account can use it too
 */
public record SettingsEntry(String path, String key, Section section, int order, boolean forTemporary) {

    /** The parts of the page, in their order. */
    public enum Section {
        QUIET,
        SIGNING_IN,
        YOURS
    }
}
