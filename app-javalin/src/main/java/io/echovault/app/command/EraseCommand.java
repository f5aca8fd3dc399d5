package io.echovault.app.command;

import io.echovault.core.MemoCore;
import io.echovault.ports.vocabulary.ErasureReceipt;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Erases a member for good. */
@Command(
    name = "erase",
    description =
        "Erase everything about a member, for good, and print the receipt that they are to get.")
final class EraseCommand implements Callable<Integer> {
  private final CommandContext context;

  @Mixin MemberOption member = new MemberOption();

  @Mixin JsonOption json = new JsonOption();

  EraseCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    return Erasing.with(context, this::erase);
  }

  private int erase(MemoCore core) {
    Optional<ErasureReceipt> receipt =
        core.memories().find(member.identity).flatMap(core.erasures()::erase);
    if (receipt.isEmpty()) {
      return context.failed("Nobody with that number is known to the bot. Check the number.");
    }
    if (json.wanted) {
      context.print(ReceiptVerifyCommand.json(receipt.get()).put("receipt", receipt.get().code()));
      return 0;
    }
    context.out().println("Erased, with " + receipt.get().memories() + " memories told in all.");
    context.out().println("Receipt, for them: " + receipt.get().code());
    context
        .out()
        .println("If a tenant's file declares them, remove them there, or they come back empty.");
    return 0;
  }
}
