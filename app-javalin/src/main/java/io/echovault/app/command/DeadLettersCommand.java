package io.echovault.app.command;

import io.echovault.ports.vocabulary.DeadLetter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the messages that were given up. Nothing that a person wrote is shown. */
@Command(name = "dead-letters", description = "List the messages that were given up.")
final class DeadLettersCommand implements Callable<Integer> {
  private final CommandContext context;

  @Mixin JsonOption json = new JsonOption();

  DeadLettersCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    try (var opened = OpenedCore.open(context)) {
      List<DeadLetter> dead = opened.database().inbox().dead(GivenUpList.AT_ONCE);
      new GivenUpList(dead.stream().map(DeadLettersCommand::line).toList())
          .show(context, json.wanted);
      return 0;
    }
  }

  private static GivenUpList.Line line(DeadLetter letter) {
    return new GivenUpList.Line(
        letter.message().value(),
        letter.receivedAt(),
        letter.sender(),
        letter.attempts(),
        letter.reason());
  }
}
