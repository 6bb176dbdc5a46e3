package gentlelanding;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockHttpServletResponse;

/** One answer of the server, as a test looks at it. */
public record Page(MockHttpServletResponse response) {

    public int status() {
        return response.getStatus();
    }

    /** The path of the redirect, without a notice; empty where there is none. */
    public String location() {
        return Objects.requireNonNullElse(response.getHeader("Location"), "").replaceAll("[?&]notice=.*", "");
    }

    public String header(String name) {
        return Objects.requireNonNullElse(response.getHeader(name), "");
    }

    public String body() {
        try {
            return response.getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    public Document html() {
        return Jsoup.parse(body());
    }

    public String text() {
        return html().text();
    }

    /** The status and each header, but for the two that differ in every answer. */
    public String head() {
        return response.getHeaderNames().stream()
                .filter(name -> !name.matches("(?i)set-cookie|content-security-policy"))
                .sorted()
                .map(name -> '\n' + name + ": " + response.getHeaders(name))
                .collect(Collectors.joining("", String.valueOf(status()), ""));
    }

    /** The body without what differs in every answer: nonce, form token, form owner, request id. */
    public String normalised() {
        return body().replaceAll("nonce=\"[^\"]*\"", "nonce")
                .replaceAll("name=\"(_csrf|for|once|typed)\" value=\"[^\"]*\"", "$1");
    }
}
