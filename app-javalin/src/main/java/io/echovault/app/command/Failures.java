package io.echovault.app.command;

import io.echovault.app.logs.Causes;
import io.echovault.app.settings.InvalidSettingsException;
import io.echovault.ports.vocabulary.MemoException;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in plain words why a command failed, without a stack trace. */
final class Failures implements IExecutionExceptionHandler {
  static final String NO_DATABASE =
      "The database does not answer. Is PostgreSQL running at DATABASE_URL?";

  private final CommandContext context;

  Failures(CommandContext context) {
    this.context = context;
  }

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, ParseResult arguments) {
    if (failure instanceof InvalidSettingsException invalid) {
      int code = context.failed("The settings are not valid:");
      invalid.problems().forEach(problem -> context.err().println("  " + problem));
      return code;
    }
    return context.failed(line(failure));
  }

  private static String line(Exception failure) {
    if (failure instanceof MemoException.TryAgain) {
      return NO_DATABASE;
    }
    if (failure instanceof MemoException.Unreadable) {
      return "Memories cannot be opened. Is this the ENCRYPTION_KEY they were kept with?";
    }
    // The messages of these are written for people and hold nothing that somebody told the bot.
    boolean plain =
        failure instanceof MemoException
            || failure instanceof UncheckedIOException
            || failure instanceof IllegalArgumentException
            || failure instanceof IllegalStateException;
    boolean said = plain && failure.getMessage() != null;
    return "That did not work: " + (said ? failure.getMessage() : Causes.of(failure));
  }
}
