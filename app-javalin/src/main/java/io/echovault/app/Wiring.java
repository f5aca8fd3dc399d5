package io.echovault.app;

import io.echovault.app.settings.Settings;
import io.echovault.core.LocalKeyVault;
import io.echovault.core.Outside;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.postgres.PostgresDatabase;
import io.echovault.postgres.PostgresSettings;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Supplier;

/** What the running bot and the commands in a terminal put together alike. */
final class Wiring {
  private Wiring() {}

  static PostgresDatabase database(Settings.Database settings, int poolSize) {
    return PostgresDatabase.open(
        new PostgresSettings(
            settings.url().value(), settings.ownerUrl().map(owner -> owner.value()), poolSize));
  }

  static Outside outside(
      Settings settings, Storage storage, InstantSource instants, Supplier<UUID> ids) {
    byte[] key = HexFormat.of().parseHex(settings.encryptionKey().value());
    var outside = Outside.of(storage, LocalKeyVault.of(new Bytes(key)), instants, ids);
    return settings.privacyUrl().map(outside::withPrivacyUrl).orElse(outside);
  }
}
