package io.echovault.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A proxy with a certificate of its own before a bot, and a client that knows that certificate. */
final class ProxyProcess implements AutoCloseable {
  record Answer(int status, Map<String, List<String>> headers, String body) {}

  /** What a server needs around it that runs as whoever started it, below one folder. */
  private static final String NGINX =
      """
      daemon off;
      master_process off;
      pid %1$s/nginx.pid;
      error_log stderr;
      events {}
      http {
      client_body_temp_path %1$s/body;
      proxy_temp_path %1$s/proxy;
      fastcgi_temp_path %1$s/fastcgi;
      uwsgi_temp_path %1$s/uwsgi;
      scgi_temp_path %1$s/scgi;
      """;

  private final Process process;
  private final Path log;
  private final int port;
  private final HttpClient client;

  private ProxyProcess(Process process, Path log, int port, Path certificate) throws Exception {
    this.process = process;
    this.log = log;
    this.port = port;
    client = HttpClient.newBuilder().sslContext(trusting(certificate)).build();
    awaitStart();
  }

  static ProxyProcess nginx(Path directory, int bot) throws Exception {
    int port = FreePort.next();
    int plain = FreePort.next();
    Path certificate = certificate(directory);
    Map<String, String> changes = new LinkedHashMap<>();
    changes.put("server 127.0.0.1:5000;", "server 127.0.0.1:" + bot + ";");
    changes.put("    listen [::]:80;\n", "");
    changes.put("    listen [::]:443 ssl http2;\n", "");
    changes.put("listen 80;", "listen 127.0.0.1:" + plain + ";");
    changes.put("listen 443 ssl http2;", "listen 127.0.0.1:" + port + " ssl http2;");
    changes.put("/etc/letsencrypt/live/bot.example.org/fullchain.pem", certificate.toString());
    changes.put(
        "/etc/letsencrypt/live/bot.example.org/privkey.pem",
        directory.resolve("key.pem").toString());
    changes.put("/var/log/nginx/echovault.log", directory.resolve("access.log").toString());
    String server = ProxyTest.configuration("nginx/echovault.conf", changes);
    Path file = directory.resolve("nginx.conf");
    Files.writeString(file, NGINX.formatted(directory) + server + "}\n");
    return start(directory, port, certificate, List.of("nginx", "-c", file.toString()));
  }

  static ProxyProcess caddy(Path directory, int bot) throws Exception {
    int port = FreePort.next();
    Path certificate = certificate(directory);
    Map<String, String> changes = new LinkedHashMap<>();
    changes.put("\tadmin off\n", "\tadmin off\n\tauto_https disable_redirects\n");
    changes.put(
        "bot.example.org {\n",
        "https://127.0.0.1:%d {\n\ttls %s %s\n"
            .formatted(port, certificate, directory.resolve("key.pem")));
    changes.put("reverse_proxy 127.0.0.1:5000", "reverse_proxy 127.0.0.1:" + bot);
    Path file = directory.resolve("Caddyfile");
    Files.writeString(file, ProxyTest.configuration("caddy/Caddyfile", changes));
    return start(
        directory,
        port,
        certificate,
        List.of("caddy", "run", "--adapter", "caddyfile", "--config", file.toString()));
  }

  private static ProxyProcess start(
      Path directory, int port, Path certificate, List<String> command) throws Exception {
    Path log = directory.resolve("proxy.log");
    var builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().put("HOME", directory.toString());
    builder.environment().put("XDG_DATA_HOME", directory.toString());
    builder.environment().put("XDG_CONFIG_HOME", directory.toString());
    return new ProxyProcess(builder.start(), log, port, certificate);
  }

  private static Path certificate(Path directory) throws Exception {
    Path certificate = directory.resolve("certificate.pem");
    Process openssl =
        new ProcessBuilder(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-days",
                "2",
                "-subj",
                "/CN=bot",
                "-addext",
                "subjectAltName=IP:127.0.0.1",
                "-keyout",
                directory.resolve("key.pem").toString(),
                "-out",
                certificate.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(openssl.getInputStream().readAllBytes(), UTF_8);
    if (openssl.waitFor() != 0) {
      throw new IllegalStateException(said);
    }
    return certificate;
  }

  private static SSLContext trusting(Path certificate) throws Exception {
    KeyStore known = KeyStore.getInstance(KeyStore.getDefaultType());
    known.load(null, null);
    try (InputStream stream = Files.newInputStream(certificate)) {
      known.setCertificateEntry(
          "proxy", CertificateFactory.getInstance("X.509").generateCertificate(stream));
    }
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(known);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  private void awaitStart() throws Exception {
    long deadline = System.nanoTime() + RunningBot.SOON.toNanos();
    while (true) {
      try {
        get("/");
        return;
      } catch (ConnectException starting) {
        if (!process.isAlive() || System.nanoTime() > deadline) {
          throw new IllegalStateException(Files.readString(log), starting);
        }
        TimeUnit.MILLISECONDS.sleep(50);
      }
    }
  }

  Answer get(String path, String... headers) throws Exception {
    return send(HttpRequest.newBuilder(uri(path)).GET(), headers);
  }

  /** The statuses of many requests at once, each with another made-up address. */
  List<Integer> getAll(String path, List<String> addresses) {
    return addresses.stream()
        .map(
            address ->
                client.sendAsync(
                    HttpRequest.newBuilder(uri(path)).header("X-Forwarded-For", address).build(),
                    HttpResponse.BodyHandlers.discarding()))
        .toList()
        .stream()
        .map(answer -> answer.join().statusCode())
        .toList();
  }

  Answer post(String path, byte[] body, String... headers) throws Exception {
    // Over HTTP/2 this client goes on sending what was refused, until its time is over.
    var request =
        HttpRequest.newBuilder(uri(path))
            .version(HttpClient.Version.HTTP_1_1)
            .header("Content-Type", "application/json");
    return send(request.POST(HttpRequest.BodyPublishers.ofByteArray(body)), headers);
  }

  private URI uri(String path) {
    return URI.create("https://127.0.0.1:" + port + path);
  }

  private Answer send(HttpRequest.Builder request, String... headers) throws Exception {
    HttpRequest.Builder timed = request.timeout(Duration.ofSeconds(40));
    HttpResponse<String> answer =
        client.send(
            (headers.length == 0 ? timed : timed.headers(headers)).build(),
            HttpResponse.BodyHandlers.ofString());
    return new Answer(answer.statusCode(), answer.headers().map(), answer.body());
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
