import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * Opens many connections that are slow on purpose and looks meanwhile whether somebody else still gets a page. A third sends
 * its headers one letter at a time, a third its form, a third reads its answer one byte at a time. Run with:
 * java src/bench/load/SlowClients.java http://localhost:8080 [connections] [seconds]
 */
class SlowClients {

    private final List<Socket> sockets = new ArrayList<>();
    private int cut;

    public static void main(String[] arguments) throws Exception {
        var address = URI.create(arguments[0]);
        var connections = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 300;
        var seconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 60;
        new SlowClients().crowd(address, connections, seconds);
    }

    private void crowd(URI address, int connections, int seconds) throws Exception {
        for (var number = 0; number < connections; number++) {
            open(address, number);
        }
        var client = HttpClient.newHttpClient();
        var statuses = new TreeMap<Integer, Integer>();
        var times = new ArrayList<Long>();
        for (var turn = 0; turn < seconds * 2; turn++) {
            trickle();
            var begin = System.nanoTime();
            statuses.merge(status(client, address), 1, Integer::sum);
            times.add((System.nanoTime() - begin) / 1_000_000);
            Thread.sleep(500);
        }
        var sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                "%d slow connections for %d s, %d of them cut; a probe twice a second got %s, p50 %d ms, longest %d ms%n",
                connections, seconds, cut, statuses, sorted[sorted.length / 2], Arrays.stream(sorted).max().orElse(0));
        System.exit(statuses.keySet().equals(java.util.Set.of(200)) ? 0 : 1);
    }

    private void open(URI address, int number) throws IOException {
        var socket = new Socket();
        if (number % 3 == 2) {
            socket.setReceiveBufferSize(1024);
        }
        socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), 2000);
        socket.setSoTimeout(1);
        var host = "Host: " + address.getAuthority() + "\r\n";
        send(socket, switch (number % 3) {
            case 0 -> "GET / HTTP/1.1\r\n" + host + "X-Slow: ";
            case 1 -> "POST /sign-in HTTP/1.1\r\n" + host
                    + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 20000\r\n\r\nusername=";
            default -> ("GET /webjars/picocss__pico/css/pico.css HTTP/1.1\r\n" + host + "\r\n").repeat(20);
        });
        sockets.add(socket);
    }

    /** One letter more for each, or one byte read; a server that has had enough closes. */
    private void trickle() {
        for (var number = 0; number < sockets.size(); number++) {
            var socket = sockets.get(number);
            if (socket.isClosed()) {
                continue;
            }
            try {
                if (number % 3 == 2) {
                    if (socket.getInputStream().read() < 0) {
                        throw new IOException("closed");
                    }
                } else {
                    send(socket, "a");
                }
            } catch (java.net.SocketTimeoutException e) {
                // Nothing to read just now.
            } catch (IOException e) {
                cut++;
                close(socket);
            }
        }
    }

    private static int status(HttpClient client, URI address) {
        try {
            var request = HttpRequest.newBuilder(address.resolve("/sign-in"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is closed.
        }
    }
}
