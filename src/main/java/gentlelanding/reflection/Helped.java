package gentlelanding.reflection;

import java.util.Locale;

/** What somebody says of one line afterwards. */
enum Helped {
    HELPED,
    DID_NOT;

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
