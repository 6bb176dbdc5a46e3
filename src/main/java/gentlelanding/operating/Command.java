package gentlelanding.operating;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the jar does when it is started with one of these words; without any it serves. */
public enum Command {
    BACKUP("backup", "FILE"),
    VERIFY_BACKUP("verify-backup", "FILE"),
    RESTORE("restore", "FILE"),
    COPY_TO("copy-to", "URL"),
    ROTATE_KEYS("rotate-keys", ""),
    ACCOUNT_DISABLE("account disable", "NAME"),
    ACCOUNT_ENABLE("account enable", "NAME"),
    TEMPLATE_REPORTED("template reported", ""),
    TEMPLATE_SHOW("template show", "CODE"),
    TEMPLATE_TAKE_DOWN("template take-down", "CODE");

    private final String words;
    private final String argument;

    Command(String words, String argument) {
        this.words = words;
        this.argument = argument;
    }

    /** The command that these words begin with, where what is left is as many words as it takes. */
    static Optional<Command> typed(List<String> typed) {
        return Arrays.stream(values())
                .filter(command -> typed.size() == command.length() + (command.argument.isEmpty() ? 0 : 1))
                .filter(command ->
                        String.join(" ", typed.subList(0, command.length())).equals(command.words))
                .findFirst();
    }

    static Optional<Command> at(String slug) {
        return Arrays.stream(values())
                .filter(command -> command.slug().equals(slug))
                .findFirst();
    }

    String words() {
        return words;
    }

    String usage() {
        return argument.isEmpty() ? words : words + " " + argument;
    }

    /** Its last part on the management port. */
    String slug() {
        return words.replace(' ', '-');
    }

    boolean takesPassphrase() {
        return argument.equals("FILE");
    }

    /** Whether the running server does it, since an embedded database is locked by its server. */
    boolean isOnline() {
        return this != VERIFY_BACKUP && this != RESTORE;
    }

    /** Whether it is about the database as a whole, so that it needs nothing of the modules above. */
    boolean isOfTheDatabase() {
        return ordinal() <= COPY_TO.ordinal();
    }

    /** What it was given, as the server understands it, whatever folder the command was given in; empty where it takes nothing. */
    String argumentOf(List<String> typed) {
        var given = argument.isEmpty() ? "" : typed.get(length());
        return takesPassphrase() ? Path.of(given).toAbsolutePath().normalize().toString() : given;
    }

    private int length() {
        return words.split(" ").length;
    }
}
