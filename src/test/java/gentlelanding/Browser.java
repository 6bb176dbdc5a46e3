package gentlelanding;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * A browser without JavaScript: it keeps cookies, and sends the hidden token of the last form it saw. Each comes from a
 * network of its own, so that no limit counts one test's tries for another.
 */
public class Browser {

    private static final AtomicInteger NETWORKS = new AtomicInteger();

    private final MockMvc mvc;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();
    private String network = freshNetwork();
    private String agent = "";
    private @Nullable String token;
    private @Nullable String owner;

    Browser(MockMvc mvc) {
        this.mvc = mvc;
    }

    private static String freshNetwork() {
        var number = NETWORKS.incrementAndGet();
        return "10.%d.%d.%d".formatted(number >> 16 & 255, number >> 8 & 255, number & 255);
    }

    /** Another window of the same browser: the same cookies and token, from now on apart. */
    public Browser twin() {
        var twin = new Browser(mvc).at(network).as(agent);
        twin.cookies.putAll(cookies);
        twin.token = token;
        twin.owner = owner;
        return twin;
    }

    /** From now on this browser is at that address. */
    public Browser at(String address) {
        network = address;
        return this;
    }

    /** From now on this browser says that it is this one. */
    public Browser as(String agent) {
        this.agent = agent;
        return this;
    }

    /** By which whoever is signed in here signs in. */
    public String signInName() {
        return get("/welcome").html().select("[data-sign-in-name]").text();
    }

    public String network() {
        return network;
    }

    public Page get(String path) {
        return send(request(HttpMethod.GET, URI.create(path)));
    }

    /** Sends a form with the token it carries; {@code fields} are names and values in turn. */
    public Page post(String path, String... fields) {
        findToken();
        var form = form(path, fields);
        if (token != null) {
            form.param("_csrf", token);
        }
        if (owner != null) {
            form.param("for", owner);
        }
        return send(form);
    }

    /** Asks in any way at all, with the token of the last form. */
    public Page ask(String method, String path, String... fields) {
        findToken();
        var asked = request(HttpMethod.valueOf(method), URI.create(path));
        for (var i = 0; i < fields.length; i += 2) {
            asked.param(fields[i], fields[i + 1]);
        }
        if (token != null) {
            asked.param("_csrf", token);
        }
        return send(asked);
    }

    /** Sends a form with the token of somebody else's form. */
    public Page postWithTokenOf(Browser other, String path, String... fields) {
        other.findToken();
        var form = form(path, fields);
        form.param("_csrf", String.valueOf(other.token));
        return send(form);
    }

    /** Sends a form as the scripts do. */
    public Page postAsScript(String path, String... fields) {
        findToken();
        var form = form(path, fields).accept(MediaType.APPLICATION_JSON);
        if (token != null) {
            form.param("_csrf", token);
        }
        return send(form);
    }

    /** Sends a form with a file in it. */
    public Page postFile(String path, String field, byte[] file) {
        findToken();
        var form = multipart(URI.create(path)).file(new MockMultipartFile(field, "copy", null, file));
        if (token != null) {
            form.param("_csrf", token);
        }
        return send(form);
    }

    /** Sends a form without its token, as another site would. */
    public Page postWithoutToken(String path, String... fields) {
        return send(form(path, fields));
    }

    /** Forgets the session, as a server does after a while, but keeps every other cookie and the open page. */
    public void loseSession() {
        cookies.remove("session");
    }

    public Map<String, Cookie> cookies() {
        return cookies;
    }

    private void findToken() {
        if (token == null) {
            get("/sign-in");
        }
        if (token == null) {
            get("/welcome");
        }
    }

    private static MockHttpServletRequestBuilder form(String path, String... fields) {
        var form = request(HttpMethod.POST, URI.create(path)).contentType(MediaType.APPLICATION_FORM_URLENCODED);
        for (var i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return form;
    }

    private Page send(AbstractMockHttpServletRequestBuilder<?> request) {
        if (!cookies.isEmpty()) {
            request.cookie(cookies.values().toArray(Cookie[]::new));
        }
        try {
            request.with(sent -> {
                sent.setRemoteAddr(network);
                sent.addHeader("User-Agent", agent);
                return sent;
            });
            var page = new Page(mvc.perform(request).andReturn().getResponse());
            remember(page);
            return page;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void remember(Page page) {
        for (var cookie : page.response().getCookies()) {
            if (cookie.getName().equals("form")) {
                token = null;
            }
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie);
            }
        }
        if (String.valueOf(page.response().getContentType()).startsWith("text/html")) {
            var html = page.html();
            var tokens = html.select("input[name=_csrf]");
            if (!tokens.isEmpty()) {
                token = tokens.last().val();
            }
            var owners = html.select("input[name=for]");
            if (!owners.isEmpty()) {
                owner = owners.last().val();
            }
        }
    }
}
