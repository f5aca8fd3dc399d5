package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.memory.Notebook;
import io.echovault.core.text.PlainText;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the bot can do: eight lines for a private person, and the commands of organisations for
 * their people only. The rest is shown on {@code /help more}.
 */
final class Help {
  private static final Map<String, String> TOPICS =
      Map.of(
          "correct", "help.correct",
          "edit", "help.correct",
          "delete", "help.delete",
          "find", "help.find",
          "search", "help.find",
          "stop", "help.stop");
  private static final Set<String> MORE =
      Set.of("more", "all", "mas", "mais", "mehr", "plus", "altro", "aur", PlainText.of("और"));

  private Help() {}

  static Answer answer(Notebook notebook, String argument) {
    String wanted = PlainText.of(argument);
    Optional<String> topic = Optional.ofNullable(TOPICS.get(wanted));
    return topic.map(Answer::say).orElseGet(() -> all(notebook, MORE.contains(wanted)));
  }

  private static Answer all(Notebook notebook, boolean more) {
    Message ofOrganisations =
        notebook.workplace().isPresent() ? Message.of("help.organisation") : Message.none();
    return Answer.say(Message.lines(Message.of(more ? "help.more" : "help"), ofOrganisations));
  }
}
