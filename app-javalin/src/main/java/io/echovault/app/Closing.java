package io.echovault.app;

import io.echovault.app.logs.Causes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was started, to be ended stage by stage, and all of one stage at the same time, in five
 * seconds at the most: each part has a patience of its own, and with the database away they add up.
 */
final class Closing implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

  /** All but half a second of the five, which the threads may take to notice. */
  private static final Duration ALL = Duration.ofMillis(4500);

  /** What a stage has even when those before it took all the time. */
  private static final Duration LEAST = Duration.ofMillis(50);

  /** When a part is ended: the constants stand in that order. */
  enum Stage {
    WEB,
    INTAKE,
    PUMPS,
    SENDER,
    DATABASE
  }

  private final Map<Stage, List<AutoCloseable>> started = new EnumMap<>(Stage.class);
  private final Duration all;

  Closing() {
    this(ALL);
  }

  /** That of which all parts together take so long at the most. */
  Closing(Duration all) {
    this.all = all;
  }

  <T extends AutoCloseable> T later(Stage stage, T resource) {
    started.computeIfAbsent(stage, none -> new ArrayList<>()).add(resource);
    return resource;
  }

  @Override
  public void close() {
    long deadline = System.nanoTime() + all.toNanos();
    started.values().forEach(stage -> close(stage, deadline));
    started.clear();
  }

  private static void close(List<AutoCloseable> resources, long deadline) {
    List<Thread> threads = resources.stream().map(Closing::ending).toList();
    for (Thread thread : threads) {
      long left = Math.max(LEAST.toNanos(), deadline - System.nanoTime());
      try {
        TimeUnit.NANOSECONDS.timedJoin(thread, left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      if (thread.isAlive()) {
        LOG.warn("event=close_unfinished part={}", thread.getName());
      }
    }
  }

  private static Thread ending(AutoCloseable resource) {
    var thread = new Thread(() -> end(resource), resource.getClass().getSimpleName());
    thread.setDaemon(true);
    thread.start();
    return thread;
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
