package gentlelanding.operating;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the jar does when it is started with one of these words; without any it serves. */
enum Command {
    BACKUP("FILE", true, true),
    VERIFY_BACKUP("FILE", true, false),
    RESTORE("FILE", true, false),
    COPY_TO("URL", false, true);

    private final String argument;
    private final boolean takesPassphrase;
    private final boolean online;

    Command(String argument, boolean takesPassphrase, boolean online) {
        this.argument = argument;
        this.takesPassphrase = takesPassphrase;
        this.online = online;
    }

    static Optional<Command> named(String word) {
        return Arrays.stream(values())
                .filter(command -> command.word().equals(word))
                .findFirst();
    }

    String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    String usage() {
        return word() + " " + argument;
    }

    boolean takesPassphrase() {
        return takesPassphrase;
    }

    /** Whether the running server does it, since an embedded database is locked by its server. */
    boolean isOnline() {
        return online;
    }

    /** The argument as the server understands it, whatever folder the command was given in. */
    List<String> absolute(List<String> arguments) {
        return takesPassphrase
                ? arguments.stream()
                        .map(file -> Path.of(file).toAbsolutePath().normalize().toString())
                        .toList()
                : arguments;
    }
}
