package io.echovault.core.agenda;

import io.echovault.ports.inbound.Agenda;
import java.util.List;
import java.util.Optional;

/**
 * Several agendas as one: each is called, and the one with the most to do is told of. One that
 * fails keeps no other one waiting; its failure is told when all were called.
 */
public final class Agendas implements Agenda {
  private final List<Agenda> all;

  public Agendas(Agenda... all) {
    this.all = List.of(all);
  }

  @Override
  public int tick(int limit) {
    int most = 0;
    Optional<RuntimeException> failure = Optional.empty();
    for (Agenda each : all) {
      try {
        most = Math.max(most, each.tick(limit));
      } catch (RuntimeException failed) {
        failure.ifPresent(failed::addSuppressed);
        failure = Optional.of(failed);
      }
    }
    if (failure.isPresent()) {
      throw failure.get();
    }
    return most;
  }
}
