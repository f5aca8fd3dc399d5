package io.echovault.app.command;

import io.echovault.core.MemoCore;
import io.echovault.ports.vocabulary.MemoException;
import java.util.function.ToIntFunction;

/** What the commands that have to do with erasures share. */
final class Erasing {
  private Erasing() {}

  /** Opens the core, makes sure that the keys fit, and gives the exit code of what is done. */
  static int with(CommandContext context, ToIntFunction<MemoCore> work) {
    try (var opened = OpenedCore.open(context)) {
      opened.core().check();
      return work.applyAsInt(opened.core());
    } catch (MemoException.TryAgain e) {
      return context.failed(
          "The database or the erasure ledger does not answer. Nobody was erased.");
    }
  }
}
