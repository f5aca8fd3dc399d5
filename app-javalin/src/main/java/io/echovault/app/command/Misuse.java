package io.echovault.app.command;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Says in one line what is wrong with the arguments and what to do. Values are not repeated: they
 * may be a phone number or a question, and standard error often ends up in a log.
 */
final class Misuse implements IParameterExceptionHandler {
  private static final int MISUSED = 2;
  private static final int SUGGESTED = 2;
  private static final Pattern OPTION = Pattern.compile("^--?[A-Za-z][A-Za-z-]{0,30}");
  private static final Pattern COMMAND = Pattern.compile("^[a-z][a-z-]{0,30}$");

  private final CommandContext context;

  Misuse(CommandContext context) {
    this.context = context;
  }

  @Override
  public int handleParseException(ParameterException wrong, String[] arguments) {
    String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
    context.err().println(sentence(wrong) + " See: " + command + " --help");
    return MISUSED;
  }

  private static String sentence(ParameterException wrong) {
    if (wrong.getCause() instanceof TypeConversionException e) {
      return String.valueOf(e.getMessage());
    }
    if (wrong instanceof UnmatchedArgumentException e) {
      return unmatched(e);
    }
    // Something is often missing because what was given has a typo.
    List<String> strange = wrong.getCommandLine().getUnmatchedArguments();
    if (!strange.isEmpty() && OPTION.matcher(strange.get(0)).find()) {
      return unmatched(new UnmatchedArgumentException(wrong.getCommandLine(), strange));
    }
    if (wrong instanceof MissingParameterException e && !e.getMissing().isEmpty()) {
      return "Something is missing: " + names(e.getMissing()) + ".";
    }
    if (wrong instanceof OverwrittenOptionException e) {
      return "An option is given twice: " + name(e.getOverwritten()) + ". Give it once.";
    }
    if (wrong instanceof MutuallyExclusiveArgsException) {
      return "Two options exclude each other. Give one of them.";
    }
    boolean group = !wrong.getCommandLine().getSubcommands().isEmpty();
    return group ? "Say which: " + subcommands(wrong) + "." : "The arguments make no sense.";
  }

  private static String unmatched(UnmatchedArgumentException wrong) {
    String first = wrong.getUnmatched().get(0);
    // picocli compares pairs of letters only, and would offer "receipt" for "dance".
    List<String> similar =
        wrong.getSuggestions().stream()
            .filter(each -> first.startsWith(each.substring(0, 1)))
            .limit(SUGGESTED)
            .toList();
    String hint = similar.isEmpty() ? "" : " Did you mean " + String.join(" or ", similar) + "?";
    if (wrong.isUnknownOption()) {
      Matcher option = OPTION.matcher(first);
      return "There is no "
          + (option.find() ? "option " + option.group() : "such option")
          + " here."
          + hint;
    }
    if (wrong.getCommandLine().getSubcommands().isEmpty()) {
      return "There is an argument too many. Put what has spaces in it into quotes.";
    }
    return "There is no "
        + (COMMAND.matcher(first).find() ? "command " + first : "such command")
        + "."
        + hint;
  }

  private static String subcommands(ParameterException wrong) {
    return wrong.getCommandLine().getSubcommands().values().stream()
        .map(each -> each.getCommandSpec().qualifiedName())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String names(List<ArgSpec> missing) {
    boolean choice = missing.stream().allMatch(each -> each.group() != null);
    return missing.stream().map(Misuse::name).collect(Collectors.joining(choice ? " or " : ", "));
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? option.longestName() + " " + option.paramLabel()
        : argument.paramLabel();
  }
}
