package io.echovault.app.command;

import io.echovault.ports.outbound.Outbox;
import io.echovault.ports.vocabulary.ReplyId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lets replies that were given up be sent again. */
@Command(
    name = "replay",
    description = "Let replies that were given up be sent again, also while the bot runs.")
final class DeadRepliesReplayCommand implements Callable<Integer> {
  private final CommandContext context;

  @Mixin ReplayedIds replayed = new ReplayedIds();

  @Mixin JsonOption json = new JsonOption();

  DeadRepliesReplayCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    try (var opened = OpenedCore.open(context)) {
      Outbox outbox = opened.database().outbox();
      int count = replayed.replay(opened, limit -> dead(outbox, limit), ids -> replay(outbox, ids));
      ReplayedIds.tell(context, json.wanted, count);
      return 0;
    }
  }

  private static List<UUID> dead(Outbox outbox, int limit) {
    return outbox.dead(limit).stream().map(reply -> reply.reply().value()).toList();
  }

  private static int replay(Outbox outbox, List<UUID> ids) {
    return outbox.replay(ids.stream().map(ReplyId::new).toList());
  }
}
