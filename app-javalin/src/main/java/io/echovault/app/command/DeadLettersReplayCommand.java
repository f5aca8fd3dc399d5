package io.echovault.app.command;

import io.echovault.ports.outbound.Inbox;
import io.echovault.ports.vocabulary.Fingerprint;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lets messages that were given up be handled again. */
@Command(
    name = "replay",
    description = "Let messages that were given up be handled again, also while the bot runs.")
final class DeadLettersReplayCommand implements Callable<Integer> {
  private final CommandContext context;

  @Mixin ReplayedIds replayed = new ReplayedIds();

  @Mixin JsonOption json = new JsonOption();

  DeadLettersReplayCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    try (var opened = OpenedCore.open(context)) {
      Inbox inbox = opened.database().inbox();
      int count = replayed.replay(opened, limit -> dead(inbox, limit), ids -> replay(inbox, ids));
      ReplayedIds.tell(context, json.wanted, count);
      return 0;
    }
  }

  private static List<UUID> dead(Inbox inbox, int limit) {
    return inbox.dead(limit).stream().map(letter -> letter.message().value()).toList();
  }

  private static int replay(Inbox inbox, List<UUID> ids) {
    return inbox.replay(ids.stream().map(Fingerprint::new).toList());
  }
}
