package io.echovault.app;

import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * What a demo, a test or a benchmark replaces or adds.
 *
 * @param instants tells the time
 * @param extraRoutes adds HTTP routes
 * @param portDecorators stand between the app and what it works on
 */
public record Hooks(
    InstantSource instants,
    Consumer<JavalinDefaultRoutingApi> extraRoutes,
    PortDecorators portDecorators) {

  /** Nothing replaced, nothing added. */
  public static Hooks none() {
    return new Hooks(InstantSource.system(), routes -> {}, PortDecorators.NONE);
  }

  public Hooks withInstants(InstantSource other) {
    return new Hooks(other, extraRoutes, portDecorators);
  }

  public Hooks withExtraRoutes(Consumer<JavalinDefaultRoutingApi> other) {
    return new Hooks(instants, other, portDecorators);
  }

  public Hooks withDetours(PortDecorators other) {
    return new Hooks(instants, extraRoutes, other);
  }
}
