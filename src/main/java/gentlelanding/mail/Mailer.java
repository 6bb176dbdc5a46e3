package gentlelanding.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Sends letters over SMTP, where a server for it is set ({@code SPRING_MAIL_HOST}). */
@Component
public class Mailer {

    private static final int LONGEST_ADDRESS = 254;

    private final ObjectProvider<JavaMailSender> sender;
    private final Clock clock;
    private final String from;
    private final String host;

    Mailer(
            ObjectProvider<JavaMailSender> sender,
            Clock clock,
            @Value("${landing.mail-from}") String from,
            @Value("${landing.base-url}") String baseUrl) {
        this.sender = sender;
        this.clock = clock;
        this.host = baseUrl.isEmpty() ? "localhost" : URI.create(baseUrl).getHost();
        this.from = from.isEmpty() ? "notes@" + host : from;
    }

    /** Whether letters leave this server at all. */
    public boolean sends() {
        return sender.getIfAvailable() != null;
    }

    /** Whether that is one address and nothing besides: no name, no second one, no line of a header. */
    public static boolean isAddress(String text) {
        try {
            new InternetAddress(text, true);
            return text.length() <= LONGEST_ADDRESS
                    && text.matches(
                            "[^\\s<>,;:\"()\\[\\]\\\\]+@[^\\s<>,;:\"()\\[\\]\\\\@]+\\.?[^\\s<>,;:\"()\\[\\]\\\\@]*");
        } catch (AddressException e) {
            return false;
        }
    }

    /** Hands the letter to the mail server; throws without naming anybody where that does not succeed. */
    public void send(Letter letter) {
        try {
            var mail = sender.getObject();
            var message = mail.createMimeMessage();
            var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(letter.to());
            helper.setSubject(letter.subject());
            helper.setSentDate(Date.from(clock.instant()));
            helper.setText(text(letter), html(letter));
            message.setHeader("Message-ID", "<" + letter.id() + "@" + host + ">");
            message.setHeader("Auto-Submitted", "auto-generated");
            mail.send(message);
        } catch (MessagingException | RuntimeException e) {
            throw new NotSentException(e.getClass().getSimpleName());
        }
    }

    private static String text(Letter letter) {
        return letter.link() == null ? letter.sentence() : letter.sentence() + "\n\n" + letter.link();
    }

    private static String html(Letter letter) {
        var sentence = "<p>" + HtmlUtils.htmlEscape(letter.sentence()) + "</p>";
        if (letter.link() == null) {
            return sentence;
        }
        var link = HtmlUtils.htmlEscape(letter.link());
        return sentence + "<p><a href=\"" + link + "\">" + link + "</a></p>";
    }

    /** A letter did not go out; what the mail server said stays out of it, since that quotes addresses. */
    public static class NotSentException extends RuntimeException {

        NotSentException(String why) {
            super("A letter did not go out: " + why);
        }
    }
}
