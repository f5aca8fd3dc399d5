package io.echovault.files;

import io.echovault.ports.outbound.SealedFiles;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.KeptSealedFile;
import io.echovault.ports.vocabulary.MemoException;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Sealed files in a folder, one folder for each owner. A file is one byte for the form, then each
 * chunk with its length in four bytes before it. It is written beside its place and moved there, so
 * that half a file is never found.
 */
public final class FolderSealedFiles implements SealedFiles {
  private static final int FORM = 1;
  private static final int LONGEST_CHUNK = 8 << 20;
  private static final String UNFINISHED = ".new";

  private final Path folder;

  /** Files in this folder, which is made with the first one. */
  public FolderSealedFiles(Path folder) {
    this.folder = folder;
  }

  @Override
  public void put(Fingerprint owner, UUID file, List<Bytes> chunks) {
    Path place = place(owner, file);
    Path unfinished = place.resolveSibling(file + UNFINISHED);
    try {
      try (FileChannel channel = OwnerOnly.open(unfinished)) {
        channel.truncate(0);
        write(channel, ByteBuffer.wrap(new byte[] {FORM}));
        for (Bytes chunk : chunks) {
          write(channel, ByteBuffer.allocate(Integer.BYTES).putInt(chunk.length()).flip());
          write(channel, ByteBuffer.wrap(chunk.array()));
        }
        channel.force(true);
      }
      Files.move(
          unfinished, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      sync(home(owner));
      sync(folder);
    } catch (IOException e) {
      throw new MemoException.TryAgain("a file cannot be kept", e);
    }
  }

  private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /** Else a loss of power could take the new name with it. */
  private static void sync(Path directory) throws IOException {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  @Override
  public List<Bytes> get(Fingerprint owner, UUID file) {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(place(owner, file))))) {
      if (in.readUnsignedByte() != FORM) {
        throw new MemoException.Unreadable("a kept file is not in a form that is known");
      }
      List<Bytes> chunks = new ArrayList<>();
      for (int first = in.read(); first >= 0; first = in.read()) {
        int length = (first << 24) | (in.readUnsignedByte() << 16) | in.readUnsignedShort();
        if (length < 0 || length > LONGEST_CHUNK) {
          throw new MemoException.Unreadable("a kept file was changed");
        }
        byte[] chunk = new byte[length];
        in.readFully(chunk);
        chunks.add(new Bytes(chunk));
      }
      return List.copyOf(chunks);
    } catch (NoSuchFileException none) {
      return List.of();
    } catch (EOFException cut) {
      throw new MemoException.Unreadable("a kept file was cut", cut);
    } catch (IOException e) {
      throw new MemoException.TryAgain("a kept file cannot be read", e);
    }
  }

  @Override
  public List<KeptSealedFile> list(Fingerprint owner) {
    List<KeptSealedFile> kept = new ArrayList<>();
    for (Path path : paths(owner)) {
      id(path).flatMap(file -> kept(path, file)).ifPresent(kept::add);
    }
    return List.copyOf(kept);
  }

  /** Empty where another process destroyed it meanwhile. */
  private static Optional<KeptSealedFile> kept(Path path, UUID file) {
    try {
      Instant at = Files.getLastModifiedTime(path).toInstant();
      return Optional.of(new KeptSealedFile(file, at));
    } catch (NoSuchFileException gone) {
      return Optional.empty();
    } catch (IOException e) {
      throw new MemoException.TryAgain("a kept file cannot be looked at", e);
    }
  }

  private static Optional<UUID> id(Path path) {
    String name = path.getFileName().toString();
    String id =
        name.endsWith(UNFINISHED) ? name.substring(0, name.length() - UNFINISHED.length()) : name;
    try {
      return Optional.of(UUID.fromString(id));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  private List<Path> paths(Fingerprint owner) {
    try (Stream<Path> paths = Files.list(home(owner))) {
      return paths.toList();
    } catch (NoSuchFileException | NotDirectoryException none) {
      return List.of();
    } catch (IOException e) {
      throw new MemoException.TryAgain("kept files cannot be looked for", e);
    }
  }

  @Override
  public void remove(Fingerprint owner, UUID file) {
    Path place = place(owner, file);
    delete(place);
    delete(place.resolveSibling(file + UNFINISHED));
  }

  @Override
  public void removeAll(Fingerprint owner) {
    paths(owner).forEach(FolderSealedFiles::delete);
    delete(home(owner));
  }

  private static void delete(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new MemoException.TryAgain("a kept file cannot be destroyed", e);
    }
  }

  private Path home(Fingerprint owner) {
    return folder.resolve(owner.value().toString());
  }

  private Path place(Fingerprint owner, UUID file) {
    return home(owner).resolve(file.toString());
  }
}
