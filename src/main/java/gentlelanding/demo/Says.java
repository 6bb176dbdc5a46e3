package gentlelanding.demo;

import java.util.ArrayList;
import java.util.List;

/** What somebody says in their profile, in the short words of this demonstration. */
final class Says {

    private final List<String> fields = new ArrayList<>();

    Says essential(String... keys) {
        return all("need", "ESSENTIAL", keys);
    }

    Says welcome(String... keys) {
        return all("need", "WELCOME", keys);
    }

    Says askFirst(String... keys) {
        return all("need", "ASK_FIRST", keys);
    }

    Says noNeed(String... keys) {
        return all("need", "NO_NEED", keys);
    }

    Says pleaseNot(String... keys) {
        return all("need", "NOT_FOR_ME", keys);
    }

    Says gladly(String... keys) {
        return all("offer", "GLADLY", keys);
    }

    Says ifAsked(String... keys) {
        return all("offer", "IF_ASKED", keys);
    }

    Says cannot(String... keys) {
        return all("offer", "CANNOT", keys);
    }

    Says note(String key, String words) {
        return all("noteForPartner", words, key);
    }

    private Says all(String part, String value, String... keys) {
        for (var key : keys) {
            fields.add("answers[" + key + "]." + part);
            fields.add(value);
        }
        return this;
    }

    String[] fields() {
        return fields.toArray(String[]::new);
    }
}
