package io.echovault.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.core.member.ChatState;
import io.echovault.core.member.Settings;
import io.echovault.core.understanding.ChatContext;
import io.echovault.core.understanding.SlashNames;
import io.echovault.core.understanding.Understanding;
import io.echovault.core.understanding.intent.Intent;
import io.echovault.core.understanding.intent.Looking;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CommandsTableTest {
  private static final ChatContext CHAT =
      ChatContext.of(ChatState.fresh(Settings.guessedFor(Chat.ANA)), Chat.START);

  private final Commands commands = Commands.all(Optional.empty(), true, true);

  static Stream<String> names() {
    return SlashNames.all().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void doesSomethingForEveryName(String name) {
    for (String words : new String[] {"/" + name, "/" + name + " nonsense"}) {
      Intent intent = Understanding.ofWords(words, CHAT).get(0).intent();
      assertThat(intent).isNotInstanceOf(Looking.NoSuchCommand.class);
      if (intent instanceof Intent.Command command) {
        assertThat(commands.names()).contains(command.name());
      }
    }
  }

  @Test
  void doesNothingThatCannotBeNamed() {
    assertThat(SlashNames.all()).containsAll(commands.names());
  }
}
