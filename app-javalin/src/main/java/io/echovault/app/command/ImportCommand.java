package io.echovault.app.command;

import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.DateOrder;
import io.echovault.ports.vocabulary.ImportFile;
import io.echovault.ports.vocabulary.ImportReport;
import io.echovault.ports.vocabulary.MemberRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Imports a file for a member. Nothing that a person wrote is printed. */
@Command(
    name = "import",
    description =
        "Keep what a WhatsApp chat export (.txt or .zip) or a copy of ours says, for the member with"
            + " that number. Importing once more adds only what is new.")
final class ImportCommand implements Callable<Integer> {
  private static final long LARGEST = 256L << 20;
  private static final int TELL_EVERY = 2_000;

  private final CommandContext context;

  @Parameters(
      paramLabel = "FILE",
      converter = FileConverter.class,
      description = "The chat export or the copy.")
  Path path;

  @Mixin MemberOption member = new MemberOption();

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "How the member's own messages are signed in the file.")
  Optional<String> name = Optional.empty();

  @Option(
      names = "--dates",
      paramLabel = "ORDER",
      converter = DateOrderConverter.class,
      description = "How dates are written: dmy, mdy or ymd. Found out from the file unless given.")
  Optional<DateOrder> dates = Optional.empty();

  @Option(
      names = "--enrol",
      description = "Make a member of a number that has not written to the bot yet.")
  boolean enrol;

  @Mixin JsonOption json = new JsonOption();

  ImportCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Bytes content;
    try {
      if (Files.size(path) > LARGEST) {
        return context.failed("That file is larger than 256 MB. Export the chat without media.");
      }
      content = new Bytes(Files.readAllBytes(path));
    } catch (NoSuchFileException e) {
      return context.failed("There is no file " + path + ".");
    } catch (IOException e) {
      return context.failed(
          "The file cannot be read: " + e.getClass().getSimpleName() + " for " + path);
    }
    return keep(content);
  }

  private int keep(Bytes content) {
    try (var opened = OpenedCore.open(context)) {
      Optional<MemberRef> found = find(opened, member.identity);
      if (found.isEmpty()) {
        return context.failed(
            "Nobody with that number has written to the bot yet. Check the number, or add"
                + " --enrol.");
      }
      opened.record(found.get(), "import");
      var file = new ImportFile(content, name, dates);
      ImportReport report = opened.core().transfers().importFile(found.get(), file, this::tell);
      report(report);
      return CommandContext.code(report.accepted());
    }
  }

  private Optional<MemberRef> find(OpenedCore opened, ChannelIdentity identity) {
    return enrol
        ? Optional.of(opened.core().memories().enrol(identity))
        : opened.core().memories().find(identity);
  }

  private void tell(int done) {
    if (done % TELL_EVERY == 0 && !json.wanted) {
      context.out().println(done + " messages done");
    }
  }

  private void report(ImportReport report) {
    if (json.wanted) {
      context.print(
          CommandContext.json()
              .put("accepted", report.accepted())
              .put("kept", report.kept())
              .put("known", report.known())
              .put("skipped", report.skipped())
              .put("summary", report.summary()));
    } else {
      context.out().println(report.summary());
    }
  }
}
