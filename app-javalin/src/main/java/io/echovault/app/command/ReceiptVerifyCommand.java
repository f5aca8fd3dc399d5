package io.echovault.app.command;

import io.echovault.core.MemoCore;
import io.echovault.ports.vocabulary.ErasureReceipt;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** Says whether an erasure receipt is genuine. */
@Command(
    name = "verify",
    description = "Say whether the receipt of an erasure is genuine, and what it says.")
final class ReceiptVerifyCommand implements Callable<Integer> {
  private final CommandContext context;

  @Parameters(paramLabel = "RECEIPT", description = "The receipt as the member got it.")
  String receipt;

  @Mixin JsonOption json = new JsonOption();

  ReceiptVerifyCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    return Erasing.with(context, this::verify);
  }

  private int verify(MemoCore core) {
    Optional<ErasureReceipt> genuine = core.erasures().verify(receipt);
    if (json.wanted) {
      ObjectNode object = genuine.map(ReceiptVerifyCommand::json).orElseGet(CommandContext::json);
      context.print(object.put("genuine", genuine.isPresent()));
      return CommandContext.code(genuine.isPresent());
    }
    if (genuine.isEmpty()) {
      return context.failed(
          "This is no receipt of this bot: it was changed, or somebody else made it.");
    }
    context.out().println("This receipt is genuine.");
    context.out().println("Receipt: " + genuine.get().id());
    context.out().println("Erased: " + genuine.get().at());
    context.out().println("Memories told in all: " + genuine.get().memories());
    context.out().println("Backups hold it no longer than: " + genuine.get().backupsUntil());
    return 0;
  }

  static ObjectNode json(ErasureReceipt receipt) {
    return CommandContext.json()
        .put("id", receipt.id().toString())
        .put("erased", receipt.at().toString())
        .put("memories", receipt.memories())
        .put("backupsUntil", receipt.backupsUntil().toString());
  }
}
