package io.echovault.speech;

import io.echovault.simulator.azure.SpeechServer;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A stand-in for the service with what a test needs around it. */
final class SpeechWorld implements AutoCloseable {
  static final String KEY = "a-key-of-the-stand-in";

  final SpeechServer server = SpeechServer.start(0, KEY);
  final List<SpeechCall> calls = new CopyOnWriteArrayList<>();
  final ExecutorService behind = Executors.newCachedThreadPool();

  AzureSpeech speech(String key, Duration patience) {
    return new AzureSpeech(
        new AzureSpeechSettings(Optional.of(URI.create(server.url())), "", key, patience),
        calls::add,
        InstantSource.system(),
        behind);
  }

  List<SpeechCall.Outcome> outcomes() {
    return calls.stream().map(SpeechCall::outcome).toList();
  }

  /** Waits until nothing is closed any more, and says whether the SDK let all connections go. */
  boolean letsGo() throws InterruptedException {
    behind.shutdown();
    return behind.awaitTermination(40, TimeUnit.SECONDS) && server.open() == 0;
  }

  @Override
  public void close() {
    behind.shutdown();
    server.close();
  }
}
