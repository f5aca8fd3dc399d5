package io.echovault.app;

import io.echovault.app.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The description of a backup as it lies among what the bot keeps once a backup was brought back by
 * hand, until that is accepted.
 */
public final class BroughtBackNote {
  /** What it is called, in a backup as well. */
  public static final String NAME = "backup.json";

  private BroughtBackNote() {}

  /** Where it lies. */
  public static Path of(Settings settings) {
    return settings.dataDirectory().resolve("memory-system").resolve(NAME);
  }

  /** Whether a backup waits to be accepted. */
  public static boolean waits(Settings settings) {
    return Files.exists(of(settings));
  }
}
