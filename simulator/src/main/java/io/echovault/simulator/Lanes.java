package io.echovault.simulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;

/** Runs tasks so that those of one lane follow each other; a task ends when it says so. */
final class Lanes {

  private final Executor workers;
  private final Map<String, Deque<Runnable>> lanes = new HashMap<>();

  Lanes(Executor workers) {
    this.workers = workers;
  }

  void add(String lane, Runnable task) {
    synchronized (lanes) {
      Deque<Runnable> waiting = lanes.get(lane);
      if (waiting != null) {
        waiting.add(task);
        return;
      }
      lanes.put(lane, new ArrayDeque<>());
    }
    workers.execute(task);
  }

  /** Tells that the lane's task has ended, so that the next may begin. */
  void end(String lane) {
    Runnable next;
    synchronized (lanes) {
      Deque<Runnable> waiting = lanes.get(lane);
      next = waiting == null ? null : waiting.poll();
      if (next == null) {
        lanes.remove(lane);
        return;
      }
    }
    workers.execute(next);
  }
}
