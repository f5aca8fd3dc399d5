package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.understanding.SlashNames;
import io.echovault.ports.vocabulary.Permission;
import java.util.function.BiFunction;

/**
 * What is done for a command that begins with a slash.
 *
 * @param name without the slash, as {@link SlashNames} has it
 * @param action gets what stands after the name, without blanks at its ends
 */
record Command(String name, BiFunction<Turn, String, Answer> action) {
  /**
   * The same for those only who may do something.
   *
   * @param refusal the key of what others are told that their role does not do
   */
  Command needing(Permission permission, String refusal) {
    return new Command(
        name,
        (turn, argument) ->
            turn.notebook().access().may(permission)
                ? action.apply(turn, argument)
                : Refusing.refused(turn.notebook().access().role(), refusal));
  }

  static Command of(String name, BiFunction<Turn, String, Answer> action) {
    return new Command(name, action);
  }
}
