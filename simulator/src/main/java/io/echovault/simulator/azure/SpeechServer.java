package io.echovault.simulator.azure;

import io.echovault.simulator.graph.FreePort;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.websocket.WsConfig;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * A stand-in for Azure Speech, on 127.0.0.1 over {@code ws://}. It checks what it is sent and
 * answers as the service does; it hears and speaks nothing: what was said, and the sound of words,
 * somebody tells it. Safe for threads.
 */
public final class SpeechServer implements AutoCloseable {
  private final Javalin server;
  private final String key;
  private final Deque<SpeechFault> faults = new ArrayDeque<>();
  private final Map<String, SpeechTurn> turns = new ConcurrentHashMap<>();
  private final List<HeardSound> heard = new CopyOnWriteArrayList<>();
  private final List<SpokenWords> spoken = new CopyOnWriteArrayList<>();
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private volatile Function<HeardSound, String> ear = sound -> "";
  private volatile Function<SpokenWords, byte[]> mouth = words -> new byte[0];

  private SpeechServer(int port, String key) {
    this.key = key;
    server =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.jetty.host = "127.0.0.1";
              QueuedThreadPool threads = new QueuedThreadPool(100, 4);
              threads.setName("speech-stand-in");
              threads.setDaemon(true);
              config.jetty.threadPool = threads;
              config.routes.wsBeforeUpgrade("/*", this::checkUpgrade);
              config.routes.ws("/*", this::converse);
            });
    server.start("127.0.0.1", port == 0 ? FreePort.find() : port);
  }

  /**
   * Starts to listen.
   *
   * @param port 0 picks a free one below 32768
   * @param key the only one that is taken
   */
  public static SpeechServer start(int port, String key) {
    return new SpeechServer(port, key);
  }

  /** The address, such as {@code http://127.0.0.1:20003}. */
  public String url() {
    return "http://127.0.0.1:" + server.port();
  }

  /** Has it write down what this says of a recording; sentences are told one by one. */
  public SpeechServer hearing(Function<HeardSound, String> other) {
    ear = other;
    return this;
  }

  /** Has it speak words as this sound. */
  public SpeechServer speaking(Function<SpokenWords, byte[]> other) {
    mouth = other;
    return this;
  }

  /** Lets this happen to the next connections. */
  public synchronized SpeechServer next(int times, SpeechFault fault) {
    for (int left = times; left > 0; left--) {
      faults.add(fault);
    }
    return this;
  }

  /** Nothing goes wrong from now on. */
  public synchronized SpeechServer well() {
    faults.clear();
    return this;
  }

  /** What came to be written down. */
  public List<HeardSound> heard() {
    return List.copyOf(heard);
  }

  /** What came to be spoken. */
  public List<SpokenWords> spoken() {
    return List.copyOf(spoken);
  }

  /** What was sent that the service would not have understood. */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** How many connections are open. */
  public int open() {
    return turns.size();
  }

  private synchronized Optional<SpeechFault> fault() {
    return Optional.ofNullable(faults.poll());
  }

  private void checkUpgrade(Context context) {
    Optional<SpeechFault> fault = fault();
    if (!key.equals(context.header("Ocp-Apim-Subscription-Key"))) {
      refuse(context, 401);
    } else if (fault.isPresent() && fault.get() instanceof SpeechFault.Refused refused) {
      refuse(context, refused.status());
    } else {
      fault.ifPresent(each -> context.attribute("fault", each));
    }
  }

  private static void refuse(Context context, int status) {
    context.status(status).result("").skipRemainingHandlers();
  }

  private void converse(WsConfig socket) {
    socket.onConnect(
        connected -> {
          String language = Optional.ofNullable(connected.queryParam("language")).orElse("");
          SpeechTurn turn =
              new SpeechTurn(
                  connected,
                  language,
                  Optional.ofNullable(connected.<SpeechFault>attribute("fault")),
                  this::listen,
                  this::speak,
                  complaints::add);
          if (connected.header("X-ConnectionId") == null) {
            complaints.add("no X-ConnectionId");
          }
          turns.put(connected.sessionId(), turn);
        });
    socket.onMessage(message -> turn(message.sessionId(), SpeechFrame.ofText(message.message())));
    socket.onBinaryMessage(
        message -> {
          byte[] bytes = new byte[message.data().remaining()];
          message.data().get(bytes);
          turn(message.sessionId(), SpeechFrame.ofBytes(bytes));
        });
    socket.onClose(closed -> turns.remove(closed.sessionId()));
    socket.onError(failed -> turns.remove(failed.sessionId()));
  }

  private void turn(String session, SpeechFrame frame) {
    Optional.ofNullable(turns.get(session)).ifPresent(turn -> turn.take(frame));
  }

  private String listen(HeardSound sound) {
    heard.add(sound);
    return ear.apply(sound);
  }

  private byte[] speak(SpokenWords words) {
    spoken.add(words);
    return mouth.apply(words);
  }

  @Override
  public void close() {
    server.stop();
  }
}
