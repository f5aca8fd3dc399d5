package io.echovault.app.command;

import io.echovault.ports.vocabulary.DeadReply;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the replies that were given up. Nothing that a person wrote is shown. */
@Command(name = "dead-replies", description = "List the replies that were given up.")
final class DeadRepliesCommand implements Callable<Integer> {
  private final CommandContext context;

  @Mixin JsonOption json = new JsonOption();

  DeadRepliesCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    try (var opened = OpenedCore.open(context)) {
      List<DeadReply> dead = opened.database().outbox().dead(GivenUpList.AT_ONCE);
      new GivenUpList(dead.stream().map(DeadRepliesCommand::line).toList())
          .show(context, json.wanted);
      return 0;
    }
  }

  private static GivenUpList.Line line(DeadReply reply) {
    return new GivenUpList.Line(
        reply.reply().value(),
        reply.createdAt(),
        reply.recipient(),
        reply.attempts(),
        "code " + reply.errorCode());
  }
}
