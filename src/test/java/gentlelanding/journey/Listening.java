package gentlelanding.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a process listens, as Linux itself says. */
final class Listening {

    private static final String STATE = "0A";

    private Listening() {}

    static boolean canBeSeen() {
        return Files.isReadable(Path.of("/proc/self/net/tcp"));
    }

    /** Every address and port on which that process takes connections, or anything by UDP; {@code loopback:8081}, {@code any:8080}. */
    static Set<String> of(long pid) throws IOException {
        var sockets = socketsOf(pid);
        var found = new TreeSet<String>();
        for (var kind : Set.of("tcp", "tcp6", "udp", "udp6")) {
            try (var lines = Files.lines(Path.of("/proc/" + pid + "/net/" + kind))) {
                lines.skip(1)
                        .map(line -> line.strip().split("\\s+"))
                        .filter(cells -> kind.startsWith("udp") || cells[3].equals(STATE))
                        .filter(cells -> sockets.contains(cells[9]))
                        .forEach(cells -> found.add((kind.startsWith("udp") ? "udp " : "") + place(cells[1])));
            }
        }
        return found;
    }

    private static Set<String> socketsOf(long pid) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            return files.map(Listening::target)
                    .filter(target -> target.startsWith("socket:["))
                    .map(target -> target.substring(8, target.length() - 1))
                    .collect(Collectors.toSet());
        }
    }

    private static String target(Path file) {
        try {
            return Files.readSymbolicLink(file).toString();
        } catch (IOException e) {
            return "";
        }
    }

    /** Linux writes addresses byte by byte in words of its own order: 127.0.0.1 is 0100007F, also within IPv6. */
    private static String place(String written) {
        var parts = written.split(":");
        var loopback = parts[0].endsWith("0100007F") || parts[0].equals("00000000000000000000000001000000");
        var any = parts[0].matches("0+");
        return (loopback ? "loopback" : any ? "any" : parts[0]) + ":" + Integer.parseInt(parts[1], 16);
    }
}
