package gentlelanding.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFileTest {

    @TempDir
    Path folder;

    private Path path;
    private KeyFile file;

    @BeforeEach
    void noFileYet() {
        path = folder.resolve("data/landing.key");
        file = new KeyFile(path);
    }

    @Test
    void opensToItsOwnerAlone() throws Exception {
        assumeTrue(isPosix());

        file.create();

        assertThat(permissionsOf(path)).isEqualTo("rw-------");
        assertThat(permissionsOf(folder.resolve("data"))).isEqualTo("rwx------");
    }

    @Test
    void holdsKeysThatWorkTogether() throws Exception {
        file.create();
        var text = "text".getBytes(StandardCharsets.UTF_8);
        var place = "place".getBytes(StandardCharsets.UTF_8);

        var sealed = file.read().sealing().encrypt(text, place);

        assertThat(file.read().sealing().decrypt(sealed, place)).isEqualTo(text);
        file.read().looking().verifyMac(file.read().looking().computeMac(text), text);
    }

    @Test
    void isNeverWrittenOver() throws Exception {
        file.create();
        var before = Files.readString(path);

        assertThatThrownBy(file::create).isInstanceOf(UnsafeStartException.class);

        assertThat(Files.readString(path)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw-rw----"})
    void isRefusedWhereItOpensToOthers(String permissions) throws Exception {
        assumeTrue(isPosix());
        file.create();
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));

        assertThatThrownBy(file::read)
                .isInstanceOf(UnsafeStartException.class)
                .hasMessageContaining("chmod 600 " + path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cut", "changed", "sealing=AAAA\nlooking=AAAA", "sealing=%%%", "\u0000\u0001\u0002"})
    void isRefusedWhereItIsDamaged(String damage) throws Exception {
        file.create();
        var whole = Files.readString(path);
        Files.writeString(
                path,
                switch (damage) {
                    case "cut" -> whole.substring(0, whole.length() / 2);
                    case "changed" -> whole.replace("sealing=C", "sealing=D");
                    default -> damage;
                });

        assertThatThrownBy(file::read)
                .isInstanceOf(UnsafeStartException.class)
                .hasMessageContaining("damaged")
                .hasMessageNotContaining("sealing=");
    }

    @Test
    void isRefusedWhereItIsMissing() {
        assertThatThrownBy(file::read).isInstanceOf(UnsafeStartException.class).hasMessageContaining("missing");
        assertThat(path).doesNotExist();
    }

    private boolean isPosix() {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static String permissionsOf(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
