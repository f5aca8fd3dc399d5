package io.echovault.app.command;

import io.echovault.app.PrivateFile;
import io.echovault.ports.vocabulary.ExportFile;
import io.echovault.ports.vocabulary.MemberRef;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a copy of a member's memories. */
@Command(
    name = "export",
    description = "Write a copy of a member's memories, a zip that can be imported again.")
final class ExportCommand implements Callable<Integer> {
  private final CommandContext context;

  @Mixin MemberOption member = new MemberOption();

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FILE",
      converter = FileConverter.class,
      description = "The file to write, which must not be there yet.")
  Path path;

  @Mixin JsonOption json = new JsonOption();

  ExportCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    try (var opened = OpenedCore.open(context)) {
      Optional<MemberRef> found = opened.core().memories().find(member.identity);
      return found.isPresent()
          ? export(opened, found.get())
          : context.failed("Nobody with that number has written to the bot yet. Check the number.");
    }
  }

  private int export(OpenedCore opened, MemberRef whose) {
    // The name first: nothing is opened for a file that cannot be written.
    try (var file = PrivateFile.create(path)) {
      opened.record(whose, "export");
      ExportFile copy = opened.core().transfers().export(whose);
      file.write(copy.content().array());
      report(copy);
    } catch (FileAlreadyExistsException e) {
      return context.failed("There is a file of that name already. Remove it, or name another.");
    } catch (IOException e) {
      return context.failed(
          "The file cannot be written: " + e.getClass().getSimpleName() + " for " + path);
    }
    context
        .err()
        .println(
            "Warning: "
                + path
                + " is not encrypted. Whoever reads it reads this person's memories.");
    return 0;
  }

  private void report(ExportFile copy) {
    if (json.wanted) {
      context.print(
          CommandContext.json()
              .put("file", path.toString())
              .put("memories", copy.memories())
              .put("leftOut", copy.leftOut()));
      return;
    }
    context
        .out()
        .println(
            "Wrote "
                + (copy.memories() == 1 ? "1 memory" : copy.memories() + " memories")
                + "; left out "
                + copy.leftOut()
                + " that "
                + (copy.leftOut() == 1 ? "is" : "are")
                + " locked.");
  }
}
