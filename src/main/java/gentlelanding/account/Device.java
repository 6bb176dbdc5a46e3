package gentlelanding.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Tells roughly what kind of device asks: enough to know one's own again, too little to know anybody by. */
class Device {

    private static final List<String> SYSTEMS = List.of("android", "iphone", "ipad", "windows", "macintosh", "linux");
    private static final List<String> BROWSERS = List.of("firefox", "edg/", "opr/", "chrome", "safari");

    private Device() {}

    /** Two words with a dash, each the end of a message key. */
    static String of(HttpServletRequest request) {
        var agent =
                Objects.requireNonNullElse(request.getHeader("User-Agent"), "").toLowerCase(Locale.ROOT);
        return firstIn(agent, BROWSERS) + "-" + firstIn(agent, SYSTEMS);
    }

    private static String firstIn(String agent, List<String> kinds) {
        return kinds.stream()
                .filter(agent::contains)
                .map(kind -> kind.replace("/", ""))
                .findFirst()
                .orElse("unknown");
    }
}
