package io.echovault.app.command;

import io.echovault.app.settings.Settings;
import io.echovault.ports.vocabulary.KeyCount;

/** Says which encryption key the keys are under, and what follows from that. */
final class KeyReport {
  private final CommandContext context;
  private final boolean hasPrevious;
  private final boolean asJson;

  KeyReport(CommandContext context, Settings settings, boolean asJson) {
    this.context = context;
    this.hasPrevious = settings.keeping().previousKey().isPresent();
    this.asJson = asJson;
  }

  /** Gives the exit code: 0 when every key opens. */
  int tell(KeyCount keys) {
    if (asJson) {
      context.print(
          CommandContext.json()
              .put("present", keys.present())
              .put("previous", keys.former())
              .put("neither", keys.strange()));
    } else {
      context
          .out()
          .println(
              keys.present()
                  + " keys are under ENCRYPTION_KEY, "
                  + keys.former()
                  + " under ENCRYPTION_KEY_PREVIOUS.");
    }
    if (keys.strange() > 0) {
      return context.failed(
          keys.strange()
              + " keys open with neither. Set ENCRYPTION_KEY_PREVIOUS to the key that they were kept"
              + " with, and keep all the keys that you have.");
    }
    if (!asJson) {
      advise(keys);
    }
    return 0;
  }

  private void advise(KeyCount keys) {
    if (keys.former() > 0) {
      context.out().println("ENCRYPTION_KEY_PREVIOUS is still needed. To change that: keys rotate");
    } else if (hasPrevious) {
      context
          .out()
          .println(
              "ENCRYPTION_KEY_PREVIOUS is needed no more: once every process runs with the present"
                  + " ENCRYPTION_KEY, leave it out. Backups from before still need the former key.");
    }
  }
}
