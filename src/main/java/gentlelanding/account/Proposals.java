package gentlelanding.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Proposes a word to sign in with, and a passphrase of five words out of 1,296: a little over fifty bits. */
@Component
public class Proposals {

    private final List<String> words = read("/catalogue/words.txt");
    private final List<String> signInWords = read("/catalogue/sign-in-words.txt");
    private final SecureRandom random = new SecureRandom();

    Proposals() {}

    /** A word for a sign-in name. */
    public String word() {
        return oneOf(signInWords);
    }

    /** A passphrase, fresh each time. */
    public String passphrase() {
        return Stream.generate(() -> oneOf(words)).limit(5).collect(Collectors.joining(" "));
    }

    private String oneOf(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static List<String> read(String file) {
        try (var stream = Objects.requireNonNull(Proposals.class.getResourceAsStream(file), file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
