package gentlelanding.journey;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.json.JsonMapper;

/** The command that makes every key anew, as {@code rotate-keys} gives it to the server that started last in a folder. */
final class Rotation {

    private Rotation() {}

    /** What it says once it is done, or how it failed. */
    static CompletableFuture<HttpResponse<String>> begin(Path data) throws IOException {
        var mark = new Properties();
        mark.load(new StringReader(Files.readString(data.resolve("gentle-landing.server"))));
        var body = Map.of("token", mark.getProperty("token"), "argument", "");
        var address = "http://127.0.0.1:" + mark.getProperty("port") + "/actuator/commands/rotate-keys";
        return HttpClient.newHttpClient()
                .sendAsync(
                        HttpRequest.newBuilder(URI.create(address))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        JsonMapper.shared().writeValueAsString(body)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
