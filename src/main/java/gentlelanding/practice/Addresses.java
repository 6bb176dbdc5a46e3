package gentlelanding.practice;

import java.net.URI;
import java.net.URISyntaxException;

/** The addresses that a template may point to: https, a plain host name, shown exactly as they are. */
class Addresses {

    private Addresses() {}

    static boolean isAllowed(String address) {
        if (address.length() > Room.ADDRESS || !address.matches("https://[\\x21-\\x7E]+")) {
            return false;
        }
        try {
            var uri = new URI(address);
            var host = uri.getHost();
            return host != null
                    && host.matches("[a-z0-9.-]+\\.[a-z]{2,}")
                    && !host.contains("xn--")
                    && uri.getRawUserInfo() == null
                    && uri.getPort() == -1;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
