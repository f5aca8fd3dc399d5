package io.echovault.core.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.ports.vocabulary.MemoException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgendasTest {
  private final List<String> called = new ArrayList<>();

  @Test
  void tellsOfTheOneWithTheMostToDo() {
    assertThat(new Agendas(limit -> 3, limit -> 7, limit -> 5).tick(10)).isEqualTo(7);
  }

  @Test
  void oneThatFailsKeepsNoOtherWaitingAndIsToldOf() {
    Agendas agendas =
        new Agendas(
            limit -> called("first"),
            limit -> {
              throw new MemoException.Unreadable("planted");
            },
            limit -> called("last"));
    assertThatThrownBy(() -> agendas.tick(10))
        .isInstanceOf(MemoException.Unreadable.class)
        .hasMessage("planted");
    assertThat(called).containsExactly("first", "last");
  }

  private int called(String name) {
    called.add(name);
    return 0;
  }
}
