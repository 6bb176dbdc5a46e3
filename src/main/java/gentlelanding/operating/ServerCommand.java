package gentlelanding.operating;

/** A command that a module does inside the running server; a bean of this is all that it takes. */
public interface ServerCommand {

    /** Which one of the jar's commands this is. */
    Command command();

    /**
     * Does it and says what came of it, in words for whoever runs the server; throws {@link OperatingException} where it
     * could not be done. The argument is empty where the command takes none.
     */
    String run(String argument);
}
