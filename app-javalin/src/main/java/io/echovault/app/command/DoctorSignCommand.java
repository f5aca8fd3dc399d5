package io.echovault.app.command;

import io.echovault.app.doctor.SignOff;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Signs off what no program can see. */
@Command(
    name = "sign",
    description =
        "Give your word for what no program can see. It is kept with your name, the date and the"
            + " commit, and expires.")
final class DoctorSignCommand implements Callable<Integer> {
  private static final int LONGEST_NAME = 100;

  private final CommandContext context;

  @Parameters(
      paramLabel = "ITEM",
      completionCandidates = Items.class,
      description = "One of ${COMPLETION-CANDIDATES}.")
  String item = "";

  @Option(names = "--name", required = true, description = "Who gives the word.")
  String name = "";

  @Mixin JsonOption json = new JsonOption();

  /** What may be given. */
  static final class Items extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    Items() {
      super(Arrays.stream(SignOff.Item.values()).map(SignOff.Item::word).toList());
    }
  }

  DoctorSignCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Optional<SignOff.Item> known = SignOff.Item.called(item);
    if (known.isEmpty() || name.isBlank() || name.length() > LONGEST_NAME) {
      context.err().println("There is no such item, or no such name. See: memo doctor sign --help");
      return CommandLine.ExitCode.USAGE;
    }
    Path data = context.settings().dataDirectory();
    // The launcher knows it; a jar that was copied elsewhere does not.
    String commit = context.environment().getOrDefault("MEMO_COMMIT", "an unknown commit");
    try {
      new SignOff(known.get(), name.strip(), InstantSource.system().instant(), commit).keep(data);
    } catch (IOException e) {
      return context.failed("It cannot be kept: " + e.getClass().getSimpleName());
    }
    if (json.wanted) {
      context.print(
          CommandContext.json()
              .put("item", item)
              .put("days", known.get().days())
              .put("commit", commit));
      return 0;
    }
    context
        .out()
        .println(
            item
                + " is signed off for "
                + known.get().days()
                + " days. You said: "
                + known.get().meaning());
    return 0;
  }
}
