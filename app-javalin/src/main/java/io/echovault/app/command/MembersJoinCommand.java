package io.echovault.app.command;

import io.echovault.core.MemoCore;
import io.echovault.ports.vocabulary.MemberJoin;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Joins a member whom the bot took for two people, on the operator's word. */
@Command(
    name = "join",
    description = {
      "Give a member back what they told the bot before it took them for somebody new.",
      "That happens to a number that was silent for 45 days and then came with a user id. Make"
          + " sure first that it is the same person."
    })
final class MembersJoinCommand implements Callable<Integer> {
  private final CommandContext context;

  @Mixin MemberOption member = new MemberOption();

  @Mixin JsonOption json = new JsonOption();

  MembersJoinCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    try (OpenedCore opened = OpenedCore.open(context)) {
      opened.core().check();
      return join(opened);
    }
  }

  private int join(OpenedCore opened) {
    MemoCore core = opened.core();
    MemberJoin join = core.memberDesk().join(member.identity);
    return switch (join.outcome()) {
      case JOINED -> {
        core.memories()
            .find(member.identity)
            .ifPresent(joined -> opened.record(joined, "members join"));
        yield joined(join);
      }
      case NOBODY ->
          context.failed("Nobody with that number is known to the bot. Check the number.");
      case NOTHING_TO_JOIN ->
          context.failed(
              "Nothing was changed: nobody is known who had that number before, or they were erased"
                  + " or joined already.");
    };
  }

  private int joined(MemberJoin join) {
    if (json.wanted) {
      context.print(
          CommandContext.json().put("joined", true).put("left_locked", join.leftLocked()));
      return 0;
    }
    context
        .out()
        .println("Joined. They have what they told the bot before, and what they told it since.");
    if (join.leftLocked() > 0) {
      context
          .out()
          .println(
              "Locked memories of the time in between stay closed: "
                  + join.leftLocked()
                  + ". The bot tells them so.");
    }
    return 0;
  }
}
