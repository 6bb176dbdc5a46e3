package gentlelanding.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the packaged jar is made of stands in it, and everybody may use all of it for anything. */
class SuppliesJourney {

    private static final String LIST = "META-INF/sbom/application.cdx.json";

    /** One of these is enough where a library may be had under several. */
    private static final Set<String> FREE = Set.of(
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "CC0-1.0",
            "EPL-1.0",
            "EPL-2.0",
            "MIT",
            "MPL-2.0",
            "Unicode-3.0",
            "LGPL-2.1-only",
            "LGPL-2.1-or-later");

    /** Their descriptions name a licence that no list knows; these are the texts that lie in their jars, as they were read. */
    private static final Map<String, String> READ = Map.of(
            "spring-session-core", "Apache 2.0",
            "spring-session-jdbc", "Apache 2.0",
            "bcprov-jdk18on", "MIT, under another name",
            "ical4j", "BSD, three clauses",
            "jasperreports-fonts", "LGPL, used for fonts alone; the fonts have the Bitstream Vera licence");

    @Test
    void namesEveryLibraryInTheJar() throws IOException {
        try (var jar = jar()) {
            var named = new TreeSet<String>();
            components(jar)
                    .forEach(library -> named.add(library.path("name").asString() + "-"
                            + library.path("version").asString() + ".jar"));
            var packed = jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith("BOOT-INF/lib/") && name.endsWith(".jar"))
                    .map(name -> name.substring("BOOT-INF/lib/".length()))
                    .filter(name -> !name.startsWith("spring-boot-jarmode-"))
                    .toList();

            assertThat(packed).hasSizeGreaterThan(80);
            assertThat(named).containsAll(packed);
        }
    }

    @Test
    void everybodyMayUseAllOfIt() throws IOException {
        try (var jar = jar()) {
            for (var library : components(jar)) {
                var name = library.path("name").asString();
                var licences = licencesOf(library);
                assertThat(READ.containsKey(name) || licences.stream().anyMatch(FREE::contains))
                        .as("%s is under %s", name, licences)
                        .isTrue();
            }
        }
    }

    private static List<String> licencesOf(JsonNode library) {
        var all = new ArrayList<String>();
        library.path("licenses").forEach(entry -> {
            var licence = entry.path("license");
            all.add(
                    licence.has("id")
                            ? licence.path("id").asString()
                            : licence.path("name")
                                    .asString(entry.path("expression").asString("none")));
        });
        return all;
    }

    private static List<JsonNode> components(JarFile jar) throws IOException {
        var entry = jar.getJarEntry(LIST);
        assertThat(entry).as(LIST).isNotNull();
        try (var in = jar.getInputStream(entry)) {
            var list = JsonMapper.shared().readTree(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return List.copyOf(list.path("components").values());
        }
    }

    private static JarFile jar() throws IOException {
        return new JarFile(Unpacked.JAR.toFile());
    }
}
