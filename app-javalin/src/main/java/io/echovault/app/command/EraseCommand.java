package io.echovault.app.command;

import io.echovault.core.MemoCore;
import io.echovault.ports.vocabulary.ErasureReceipt;
import io.echovault.ports.vocabulary.MemberRef;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Erases a member for good. */
@Command(
    name = "erase",
    description =
        "Erase everything about a member, for good, and print the receipt that they are to get.")
final class EraseCommand implements Callable<Integer> {
  private static final String UNKNOWN =
      "Nobody with that number is known to the bot. Check the number.";

  private final CommandContext context;

  @Mixin MemberOption member = new MemberOption();

  @Option(
      names = "--yes",
      description = "Do it. Without this it only says whether there is somebody to erase.")
  boolean yes;

  @Mixin JsonOption json = new JsonOption();

  EraseCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    return Erasing.with(context, this::erase);
  }

  private int erase(MemoCore core) {
    Optional<MemberRef> found = core.memories().find(member.identity);
    if (found.isEmpty()) {
      return context.failed(UNKNOWN);
    }
    if (!yes) {
      return context.failed(
          "There is somebody with that number. Erasing cannot be taken back, not from a backup"
              + " either: nothing was done. To erase them, add --yes.");
    }
    Optional<ErasureReceipt> receipt = found.flatMap(core.erasures()::erase);
    if (receipt.isEmpty()) {
      return context.failed(UNKNOWN);
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
