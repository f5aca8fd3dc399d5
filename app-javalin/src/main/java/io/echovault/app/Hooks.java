package io.echovault.app;

import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * What a demo, a test or a benchmark replaces or adds.
 *
 * @param instants tells the time
 * @param extraRoutes adds HTTP routes
 * @param detours stand between the app and what it works on
 */
public record Hooks(
    InstantSource instants, Consumer<JavalinDefaultRoutingApi> extraRoutes, Detours detours) {

  /** Nothing replaced, nothing added. */
  public static Hooks none() {
    return new Hooks(InstantSource.system(), routes -> {}, Detours.NONE);
  }

  public Hooks withInstants(InstantSource other) {
    return new Hooks(other, extraRoutes, detours);
  }

  public Hooks withExtraRoutes(Consumer<JavalinDefaultRoutingApi> other) {
    return new Hooks(instants, other, detours);
  }

  public Hooks withDetours(Detours other) {
    return new Hooks(instants, extraRoutes, other);
  }
}
