package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.KeptSealedFile;
import java.util.List;
import java.util.UUID;

/**
 * Where the sealed content of pictures and documents is kept, apart from the store. It sees sealed
 * chunks under names that tell nothing.
 *
 * <p>Repeats: putting a file twice leaves one. Threads: safe, for several processes too.
 * Transactions: none; whatever is put outlives a loss of power once the call returns. Failure:
 * {@link io.echovault.ports.vocabulary.MemoException.TryAgain} when it cannot be read or written.
 */
public interface SealedFiles {

  /** Whether files can be kept. Without, pictures and documents are not. */
  default boolean available() {
    return true;
  }

  /**
   * Keeps a file.
   *
   * @param owner names its owner
   * @param chunks its sealed content in order
   */
  void put(Fingerprint owner, UUID file, List<Bytes> chunks);

  /** The sealed chunks of a file in order; none when it is not there. */
  List<Bytes> get(Fingerprint owner, UUID file);

  /** What is kept of an owner, in no order. */
  List<KeptSealedFile> list(Fingerprint owner);

  /** Destroys a file, if it is there. */
  void remove(Fingerprint owner, UUID file);

  /** Destroys everything of an owner. */
  void removeAll(Fingerprint owner);

  /** No files: pictures and documents cannot be kept here. */
  static SealedFiles none() {
    return NoSealedFiles.INSTANCE;
  }
}
