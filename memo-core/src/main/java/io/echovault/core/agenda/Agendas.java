package io.echovault.core.agenda;

import io.echovault.ports.inbound.Agenda;
import java.util.List;

/** Several agendas as one: each is called, and the one with the most to do is told of. */
public final class Agendas implements Agenda {
  private final List<Agenda> all;

  public Agendas(Agenda... all) {
    this.all = List.of(all);
  }

  @Override
  public int tick(int limit) {
    return all.stream().mapToInt(each -> each.tick(limit)).max().orElse(0);
  }
}
