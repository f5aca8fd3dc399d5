package io.echovault.core.conversation;

import java.util.List;
import java.util.function.BiFunction;

/**
 * A command that begins with a slash.
 *
 * @param name without the slash
 * @param aliases other names it answers to
 * @param action gets what stands after the name, without blanks at its ends
 */
record Command(String name, List<String> aliases, BiFunction<Turn, String, Answer> action) {
  Command {
    aliases = List.copyOf(aliases);
  }

  static Command of(String name, BiFunction<Turn, String, Answer> action, String... aliases) {
    return new Command(name, List.of(aliases), action);
  }
}
