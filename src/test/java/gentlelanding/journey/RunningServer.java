package gentlelanding.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openqa.selenium.support.ui.FluentWait;

/** The packaged application, as a process of its own with its own folder, on a free port. */
final class RunningServer implements AutoCloseable {

    private final Process process;
    private final Path log;
    private final Path data;
    private final int port;
    private final String[] settings;

    private RunningServer(Process process, Path log, Path data, int port, String[] settings) {
        this.process = process;
        this.log = log;
        this.data = data;
        this.port = port;
        this.settings = settings;
    }

    static RunningServer start(String... settings) {
        try {
            return start(Files.createTempDirectory("landing").resolve("data"), freePort(), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A server over that folder, which another one may use or have used; settings with -D or -X are its machine's. */
    static RunningServer start(Path data, int port, String... settings) {
        var server = begin(data, port, settings);
        server.awaitReady();
        return server;
    }

    /** One that is ended by kill -9 that long after its log has said so that many times, or at the latest once it is ready. */
    static void killedAt(Path data, String said, int times, Duration later, String... settings) {
        var server = begin(data, freePort(), settings);
        while (server.process.isAlive() && server.says(said) < times && server.says("Ready at") == 0) {
            LockSupport.parkNanos(500_000);
        }
        LockSupport.parkNanos(later.toNanos());
        server.kill();
    }

    /** How many lines of its log hold that. */
    private long says(String said) {
        try (var lines = linesOfLog()) {
            return lines.filter(line -> line.contains(said)).count();
        }
    }

    private static RunningServer begin(Path data, int port, String... settings) {
        try {
            var log = Files.createTempDirectory("landing").resolve("log");
            var machine = new ArrayList<>(
                    List.of("-Xmx512m", System.getProperty("landing.server", "-XX:TieredStopAtLevel=1")));
            Stream.of(settings).filter(RunningServer::isOfTheMachine).forEach(machine::add);
            var command = Unpacked.command(machine);
            command.addAll(List.of("--server.port=" + port, "--landing.data=" + data));
            if (Stream.of(settings).noneMatch(setting -> setting.startsWith("--landing.limits="))) {
                command.add("--landing.limits=off");
            }
            Stream.of(settings).filter(setting -> !isOfTheMachine(setting)).forEach(command::add);
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new RunningServer(process, log, data, port, settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOfTheMachine(String setting) {
        return setting.startsWith("-D") || setting.startsWith("-X");
    }

    /** Ends it as a power-off of the process would: nothing is told, nothing is finished. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Once it has ended: the same again, on the same port, over what it left. */
    RunningServer again() {
        return start(data, port, settings);
    }

    int port() {
        return port;
    }

    String address() {
        var named = Stream.of(settings)
                .filter(setting -> setting.startsWith("--server.address="))
                .map(setting -> setting.substring(setting.indexOf('=') + 1))
                .findFirst();
        return "http://" + named.orElse("localhost") + ":" + port;
    }

    long pid() {
        return process.pid();
    }

    Path data() {
        return data;
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The log, line by line, however long it is. */
    Stream<String> linesOfLog() {
        try {
            return Files.lines(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the log says that, and gives the groups of every line that matches. */
    List<List<String>> awaitLog(String line, String until) {
        new FluentWait<>(this)
                .withTimeout(Duration.ofSeconds(120))
                .pollingEvery(Duration.ofMillis(200))
                .until(server -> server.log().contains(until));
        return Pattern.compile(line)
                .matcher(log())
                .results()
                .map(found -> IntStream.rangeClosed(1, found.groupCount())
                        .mapToObj(found::group)
                        .toList())
                .toList();
    }

    private void awaitReady() {
        var client = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(URI.create(address() + "/help-now"))
                .timeout(Duration.ofSeconds(2))
                .build();
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (System.nanoTime() < end && process.isAlive()) {
            try {
                if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException("The server did not come up:\n" + whatItDoes() + log());
    }

    /** Where it waits, if it does: on this signal a JVM writes the stacks of its threads into its log. */
    private String whatItDoes() {
        try {
            new ProcessBuilder("kill", "-QUIT", String.valueOf(pid())).start().waitFor();
            pause();
            return process.isAlive() ? "It waits.\n" : "It has ended.\n";
        } catch (IOException | InterruptedException e) {
            return e + "\n";
        }
    }

    private void pause() {
        try {
            process.waitFor(200, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
