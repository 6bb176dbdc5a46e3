package gentlelanding.operating;

import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.DataSourceBuilder;

/** Does a command over a database that can be reached from here, and says in one or a few lines what came of it. */
class Doing {

    private final DataSource database;

    Doing(DataSource database) {
        this.database = database;
    }

    String run(Command command, String argument, String passphrase) {
        try {
            return switch (command) {
                case BACKUP -> {
                    var contents = new Backup(database).to(Path.of(argument), passphrase);
                    yield "Kept " + contents.rows() + " rows of "
                            + contents.tables().size() + " tables in " + argument
                            + ".\nThe key file is not in it. Keep a copy of that apart: nothing can be read without it.";
                }
                case VERIFY_BACKUP -> verified(argument, passphrase);
                case RESTORE -> {
                    var contents = new Filling(database).from(Path.of(argument), passphrase);
                    yield "Put back " + contents.rows() + " rows of "
                            + contents.tables().size()
                            + " tables. Now start the server with the key file that belongs to them.";
                }
                case COPY_TO -> {
                    var copied = new Filling(target(argument)).from(database);
                    yield "Copied "
                            + copied.values().stream().mapToLong(Tally::rows).sum() + " rows of " + copied.size()
                            + " tables; each table adds up to the same there.";
                }
                default -> throw new OperatingException("This server does not know how to do that.");
            };
        } catch (OperatingException e) {
            throw e;
        } catch (Exception e) {
            throw new OperatingException(command.words() + " could not be done: " + e.getMessage(), e);
        }
    }

    static String verified(String file, String passphrase) throws Exception {
        var contents = Backup.verify(Path.of(file), passphrase);
        var said = new StringBuilder("This backup is whole. Version of its tables: " + contents.schema() + ".\n");
        for (Map.Entry<String, Tally> table : contents.tables().entrySet()) {
            said.append("%8d  %s%n".formatted(table.getValue().rows(), table.getKey()));
        }
        return said.toString().stripTrailing();
    }

    /** The address may come without a name and password; then they come from the environment. */
    private static DataSource target(String url) {
        var builder = DataSourceBuilder.create().url(url);
        var user = System.getenv("LANDING_COPY_USERNAME");
        var password = System.getenv("LANDING_COPY_PASSWORD");
        return (user == null ? builder : builder.username(user).password(password == null ? "" : password)).build();
    }
}
