package io.echovault.drills.process;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * What a drill adds to the app's HTTP: ways to arm a crash point and to collect garbage; faults.
 */
final class DrillRoutes implements Consumer<JavalinDefaultRoutingApi> {
  /** Posting here collects garbage, so that what is still used can be told from what is not. */
  static final String COLLECT = "/drill/collect";

  private static final int LEFT_BEHIND = 40_000;
  private static final int MOST_LEFT = 3000;
  private static final long LONG = Duration.ofSeconds(2).toNanos();

  private static final String ARM = "/drill/arm/";

  private final Plant plant;
  private final Fuse fuse;
  private final AtomicInteger requests = new AtomicInteger();
  private final Deque<byte[]> hoard = new ConcurrentLinkedDeque<>();

  DrillRoutes(Plant plant, Fuse fuse) {
    this.plant = plant;
    this.fuse = fuse;
  }

  /** Posting here arms a crash point: the process ends when it was passed so many times. */
  static String arm(CrashPoint point, int passes) {
    return ARM + point.label() + "/" + passes;
  }

  @Override
  public void accept(JavalinDefaultRoutingApi routes) {
    routes.post(
        COLLECT,
        context -> {
          System.gc();
          context.status(204);
        });
    routes.post(
        ARM + "{point}/{passes}",
        context -> {
          int passes = Integer.parseInt(context.pathParam("passes"));
          fuse.arm(CrashPoint.of(context.pathParam("point")), passes);
          context.status(204);
        });
    routes.before(this::disturb);
  }

  private void disturb(Context context) {
    switch (plant) {
      case CHOKE -> {
        if (context.header("Transfer-Encoding") != null) {
          throw new IllegalStateException("planted: the length of the body is not known");
        }
      }
      case HANG -> {
        if (requests.incrementAndGet() % 25 == 0) {
          LockSupport.parkNanos(LONG);
        }
      }
      case HOARD -> {
        if (requests.incrementAndGet() <= MOST_LEFT) {
          hoard.add(new byte[LEFT_BEHIND]);
        }
      }
      default -> requests.incrementAndGet();
    }
  }
}
