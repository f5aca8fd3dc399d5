package io.echovault.core;

import io.echovault.ports.outbound.KeyVault;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.MemoException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Wraps keys under 32 bytes that the program was given, each context under a key of its own. Opens
 * what was wrapped under the key before, too, while there is one. Safe for threads.
 */
public final class LocalKeyVault implements KeyVault {
  private final MasterKey present;
  private final List<MasterKey> all;

  private LocalKeyVault(MasterKey present, Optional<MasterKey> previous) {
    this.present = present;
    this.all = Stream.concat(Stream.of(present), previous.stream()).toList();
  }

  /**
   * A vault over a key.
   *
   * @param key 32 random bytes; whoever has them can open everything
   * @throws IllegalArgumentException when it has another length
   */
  public static LocalKeyVault of(Bytes key) {
    return new LocalKeyVault(MasterKey.of(key), Optional.empty());
  }

  /**
   * The same, which also opens what was wrapped under another key, such as the one before this.
   *
   * @throws IllegalArgumentException when it has not 32 bytes
   */
  public LocalKeyVault withPrevious(Bytes key) {
    return new LocalKeyVault(present, Optional.of(MasterKey.of(key)));
  }

  @Override
  public Bytes wrap(Bytes key, String context) {
    return present.wrap(key, context);
  }

  @Override
  public Bytes unwrap(Bytes wrapped, String context) {
    MasterKey.check(wrapped);
    return all.stream()
        .filter(master -> master.wrapped(wrapped))
        .findFirst()
        .orElseThrow(
            () ->
                new MemoException.Unreadable(
                    "a key was wrapped under another encryption key: use the one that this data was"
                        + " written with"))
        .unwrap(wrapped, context);
  }

  @Override
  public Optional<Bytes> rewrap(Bytes wrapped, String context) {
    Bytes key = unwrap(wrapped, context);
    return present.wrapped(wrapped) ? Optional.empty() : Optional.of(wrap(key, context));
  }
}
