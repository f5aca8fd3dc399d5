package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.ports.vocabulary.Permission;
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

  /**
   * The same for those only who may do something.
   *
   * @param refusal the key of what others are told that their role does not do
   */
  Command needing(Permission permission, String refusal) {
    return new Command(
        name,
        aliases,
        (turn, argument) ->
            turn.notebook().may(permission)
                ? action.apply(turn, argument)
                : Refusing.refused(turn.notebook().role(), refusal));
  }

  static Command of(String name, BiFunction<Turn, String, Answer> action, String... aliases) {
    return new Command(name, List.of(aliases), action);
  }
}
