package gentlelanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor.Version;
import org.h2.engine.Constants;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.core.SpringSecurityCoreVersion;
import org.thymeleaf.Thymeleaf;

/** Versions below these have holes that are known. */
class LeastVersionsTest {

    @ParameterizedTest
    @CsvSource({
        "Spring Security, 7.1.1",
        "Thymeleaf, 3.1.4",
        "H2, 2.5.252",
    })
    void areThere(String library, String least) {
        var there = switch (library) {
            case "Spring Security" -> SpringSecurityCoreVersion.getVersion();
            case "Thymeleaf" -> Thymeleaf.getVersion();
            default -> Constants.VERSION;
        };

        assertThat(Version.parse(there.replaceFirst("[.]RELEASE$", "")))
                .as("%s %s", library, there)
                .isGreaterThanOrEqualTo(Version.parse(least));
    }
}
