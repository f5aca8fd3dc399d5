package io.echovault.core;

import io.echovault.core.memory.Notebooks;
import io.echovault.ports.outbound.Embedder;
import io.echovault.ports.outbound.KeyVault;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.outbound.TextAnalyzer;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** What the bot gets from outside: first what no bot can do without, then what makes it better. */
public final class Outside {
  private final Storage storage;
  private final KeyVault keyVault;
  private final InstantSource instants;
  private final Supplier<UUID> ids;
  private final Optional<String> privacyUrl;
  private final Embedder embedder;
  private final TextAnalyzer textAnalyzer;
  private final long heldBytes;

  private Outside(
      Storage storage,
      KeyVault keyVault,
      InstantSource instants,
      Supplier<UUID> ids,
      Optional<String> privacyUrl,
      Embedder embedder,
      TextAnalyzer textAnalyzer,
      long heldBytes) {
    this.storage = storage;
    this.keyVault = keyVault;
    this.instants = instants;
    this.ids = ids;
    this.privacyUrl = privacyUrl;
    this.embedder = embedder;
    this.textAnalyzer = textAnalyzer;
    this.heldBytes = heldBytes;
  }

  /**
   * What no bot can do without.
   *
   * @param storage where everything is kept
   * @param keyVault wraps the keys
   * @param instants tells the time
   * @param ids gives ids that were never given before, such as {@code UUID::randomUUID}
   */
  public static Outside of(
      Storage storage, KeyVault keyVault, InstantSource instants, Supplier<UUID> ids) {
    return new Outside(
        storage,
        keyVault,
        instants,
        ids,
        Optional.empty(),
        Embedder.none(),
        TextAnalyzer.none(),
        Notebooks.HELD_BYTES);
  }

  /** The same, with the address of the privacy text that a welcome names. */
  public Outside withPrivacyUrl(String url) {
    return new Outside(
        storage, keyVault, instants, ids, Optional.of(url), embedder, textAnalyzer, heldBytes);
  }

  /** The same, finding memories by what they mean besides their words. */
  public Outside withEmbedder(Embedder model) {
    return new Outside(
        storage, keyVault, instants, ids, privacyUrl, model, textAnalyzer, heldBytes);
  }

  /** The same, knowing the words of more scripts than the core does. */
  public Outside withTextAnalyzer(TextAnalyzer analyzer) {
    return new Outside(storage, keyVault, instants, ids, privacyUrl, embedder, analyzer, heldBytes);
  }

  /**
   * The same, holding the memories of those who were there last in about so many bytes of the heap,
   * 224 MiB unless said otherwise. Others' are read again when they come back.
   */
  public Outside withHeldBytes(long bytes) {
    return new Outside(storage, keyVault, instants, ids, privacyUrl, embedder, textAnalyzer, bytes);
  }

  Storage storage() {
    return storage;
  }

  KeyVault keyVault() {
    return keyVault;
  }

  InstantSource instants() {
    return instants;
  }

  Supplier<UUID> ids() {
    return ids;
  }

  Optional<String> privacyUrl() {
    return privacyUrl;
  }

  Embedder embedder() {
    return embedder;
  }

  TextAnalyzer textAnalyzer() {
    return textAnalyzer;
  }

  long heldBytes() {
    return heldBytes;
  }
}
