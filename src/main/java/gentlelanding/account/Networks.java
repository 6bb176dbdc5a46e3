package gentlelanding.account;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/**
 * From which network a request comes: the address, or of the newer kind the first half, which one household shares. What a
 * request says of its own origin counts only where a proxy that we know says it.
 */
@Component
class Networks {

    private static final String FORWARDED = "X-Forwarded-For";
    private static final int HALF = 8;

    private final List<IpAddressMatcher> proxies;

    Networks(@Value("${landing.proxies}") List<String> proxies) {
        this.proxies = proxies.stream()
                .map(String::strip)
                .filter(proxy -> !proxy.isEmpty())
                .map(IpAddressMatcher::new)
                .toList();
    }

    String of(HttpServletRequest request) {
        var address = request.getRemoteAddr();
        var forwarded = request.getHeader(FORWARDED);
        if (forwarded != null && isProxy(address)) {
            var named = Arrays.stream(forwarded.split(",")).map(String::strip).toList();
            for (var hop = named.size() - 1; hop >= 0 && isProxy(address); hop--) {
                address = named.get(hop);
            }
        }
        return coarse(address);
    }

    private boolean isProxy(String address) {
        return isLiteral(address) && proxies.stream().anyMatch(proxy -> proxy.matches(address));
    }

    private static String coarse(String address) {
        if (!isLiteral(address) || address.indexOf(':') < 0) {
            return address;
        }
        try {
            return Arrays.toString(Arrays.copyOf(InetAddress.getByName(address).getAddress(), HALF));
        } catch (UnknownHostException e) {
            return address;
        }
    }

    /** Only a written address: a name would be looked up in the network. */
    private static boolean isLiteral(String address) {
        return address.matches("[0-9.]{7,15}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(%.*)?");
    }
}
