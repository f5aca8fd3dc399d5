package io.echovault.drills.ground;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The app in a process of its own. */
public final class AppProcess {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(1))
          .build();

  private final Process process;
  private final int port;
  private final long startedNanos = System.nanoTime();

  private AppProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Starts it.
   *
   * @param main the class that is run
   * @param output gets what it prints
   * @param port where it listens; 0 for a command, which ends by itself
   */
  static AppProcess start(
      Class<?> main, Map<String, String> environment, Path output, int port, List<String> arguments)
      throws IOException {
    return new AppProcess(process(main.getName(), environment, output, arguments), port);
  }

  private static Process process(
      String main, Map<String, String> environment, Path output, List<String> arguments)
      throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-cp", System.getProperty("java.class.path")));
    command.add(main);
    command.addAll(arguments);
    var builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder.start();
  }

  /** Where it listens. */
  public int port() {
    return port;
  }

  /** Whether it has not ended. */
  public boolean alive() {
    return process.isAlive();
  }

  /** Waits until it says that it is ready, and gives the milliseconds since its start. */
  public long awaitReady() throws IOException {
    boolean ready = Threads.await(PATIENCE, () -> !alive() || status("/") == 200);
    if (!ready || !alive()) {
      throw new IOException("the app on port " + port + " did not become ready");
    }
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startedNanos);
  }

  /** The status that a path answers with; 0 when there is no answer. */
  public int status(String path) {
    try {
      return HTTP.send(request(path).GET().build(), HttpResponse.BodyHandlers.discarding())
          .statusCode();
    } catch (IOException noAnswer) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  /** What a path answers to GET. */
  public String get(String path) throws IOException, InterruptedException {
    return HTTP.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString()).body();
  }

  /** Asks something of a path, with headers as names and values in turn. */
  public HttpResponse<String> send(String method, String path, String body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest request =
        request(path)
            .headers(headers)
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** Posts nothing to a path. */
  public void post(String path) throws IOException, InterruptedException {
    HttpRequest request = request(path).POST(HttpRequest.BodyPublishers.noBody()).build();
    HTTP.send(request, HttpResponse.BodyHandlers.discarding());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .timeout(Duration.ofSeconds(10));
  }

  /** Has all garbage on its heap collected. */
  public void collectGarbage() throws IOException, InterruptedException {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    int status =
        new ProcessBuilder(jcmd, Long.toString(process.pid()), "GC.run")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
    if (status != 0) {
      throw new IOException("jcmd ended with " + status);
    }
  }

  /** Sends SIGKILL and waits until the process is gone. */
  public void kill() {
    process.destroyForcibly();
    if (!awaitEnd(PATIENCE)) {
      throw new IllegalStateException("process " + process.pid() + " does not end");
    }
  }

  /** Waits until the process has ended by itself, and says whether it did. */
  public boolean awaitEnd(Duration patience) {
    try {
      return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The exit status of a process that has ended. */
  public int exitStatus() {
    return process.exitValue();
  }
}
