package io.echovault.app;

import io.echovault.app.logs.Causes;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was started, to be ended stage by stage, and all of one stage at the same time. */
final class Closing implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

  /** When a part is ended: the constants stand in that order. */
  enum Stage {
    WEB,
    INTAKE,
    PUMPS,
    SENDER,
    DATABASE
  }

  private final Map<Stage, List<AutoCloseable>> started = new EnumMap<>(Stage.class);

  <T extends AutoCloseable> T later(Stage stage, T resource) {
    started.computeIfAbsent(stage, none -> new ArrayList<>()).add(resource);
    return resource;
  }

  @Override
  public void close() {
    started.values().forEach(Closing::close);
    started.clear();
  }

  private static void close(List<AutoCloseable> resources) {
    List<Thread> threads =
        resources.stream().map(resource -> new Thread(() -> end(resource), "closing")).toList();
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static void end(AutoCloseable resource) {
    try {
      resource.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      // One that does not end must not keep the others from ending.
      String name = resource.getClass().getSimpleName();
      LOG.error("event=close_failed part={} error={}", name, Causes.of(e));
    }
  }
}
