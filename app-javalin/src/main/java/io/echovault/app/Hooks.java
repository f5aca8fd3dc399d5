package io.echovault.app;

import io.echovault.ports.outbound.MessageSender;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What a demo, a test or a benchmark replaces or adds.
 *
 * @param instants tells the time
 * @param ids gives ids that were never given before
 * @param extraRoutes adds HTTP routes
 * @param sender sends in place of the Cloud API, if given
 * @param detours stand between the app and what it works on
 */
public record Hooks(
    InstantSource instants,
    Supplier<UUID> ids,
    Consumer<JavalinDefaultRoutingApi> extraRoutes,
    Optional<MessageSender> sender,
    Detours detours) {

  /** Nothing replaced, nothing added. */
  public static Hooks none() {
    return new Hooks(
        InstantSource.system(), UUID::randomUUID, routes -> {}, Optional.empty(), Detours.NONE);
  }

  public Hooks withInstants(InstantSource other) {
    return new Hooks(other, ids, extraRoutes, sender, detours);
  }

  public Hooks withIds(Supplier<UUID> other) {
    return new Hooks(instants, other, extraRoutes, sender, detours);
  }

  public Hooks withExtraRoutes(Consumer<JavalinDefaultRoutingApi> other) {
    return new Hooks(instants, ids, other, sender, detours);
  }

  public Hooks withSender(MessageSender other) {
    return new Hooks(instants, ids, extraRoutes, Optional.of(other), detours);
  }

  public Hooks withDetours(Detours other) {
    return new Hooks(instants, ids, extraRoutes, sender, other);
  }
}
