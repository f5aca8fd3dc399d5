package io.echovault.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.echovault.ports.outbound.ErasureLedger;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.Erasure;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.NotedErasures;
import io.echovault.ports.vocabulary.TenantId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The erasure ledger as a file with a line of JSON for each erasure, which is only appended to. */
public final class FileErasureLedger implements ErasureLedger {
  private static final String ID = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";
  private static final Pattern LINE =
      Pattern.compile(
          "\\{\"at\":\"([0-9TZ:.-]{20,40})\",\"receipt\":\""
              + ID
              + "\",\"tenant\":\""
              + ID
              + "\",\"member\":\""
              + ID
              + "\",\"signature\":\"([A-Za-z0-9+/=]{0,200})\"}");

  private final Path file;

  /** A ledger in this file, which is made with the first erasure. */
  public FileErasureLedger(Path file) {
    this.file = file;
  }

  @Override
  public void add(Erasure erasure) {
    // The lock on the file keeps other processes out, and belongs to this whole process.
    synchronized (FileErasureLedger.class) {
      write(erasure);
    }
  }

  private void write(Erasure erasure) {
    try {
      boolean fresh = !Files.exists(file);
      try (FileChannel channel = OwnerOnly.open(file)) {
        // Given back when the channel closes.
        channel.lock();
        append(channel, line(erasure));
      }
      if (fresh) {
        syncFolder();
      }
    } catch (IOException e) {
      throw new MemoException.TryAgain("the erasure ledger cannot be written", e);
    }
  }

  private static void append(FileChannel channel, String line) throws IOException {
    // What a crash left of a line ends here, so that it does not spoil the next.
    String start = endsALine(channel) ? "" : "\n";
    ByteBuffer left = ByteBuffer.wrap((start + line + "\n").getBytes(UTF_8));
    channel.position(channel.size());
    while (left.hasRemaining()) {
      channel.write(left);
    }
    channel.force(true);
  }

  private static boolean endsALine(FileChannel channel) throws IOException {
    if (channel.size() == 0) {
      return true;
    }
    ByteBuffer last = ByteBuffer.allocate(1);
    channel.read(last, channel.size() - 1);
    return last.get(0) == '\n';
  }

  /** Else a loss of power could take the new file's name with it. */
  private void syncFolder() throws IOException {
    try (FileChannel folder =
        FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
      folder.force(true);
    }
  }

  @Override
  public NotedErasures read() {
    if (!Files.exists(file)) {
      return new NotedErasures(List.of(), 0);
    }
    List<Erasure> erasures = new ArrayList<>();
    int damaged = 0;
    try {
      for (String line : Files.readAllLines(file, UTF_8)) {
        Optional<Erasure> erasure = erasure(line);
        erasure.ifPresent(erasures::add);
        damaged += erasure.isPresent() || line.isBlank() ? 0 : 1;
      }
    } catch (IOException e) {
      throw new MemoException.TryAgain("the erasure ledger cannot be read", e);
    }
    return new NotedErasures(erasures, damaged);
  }

  private static String line(Erasure erasure) {
    return "{\"at\":\"%s\",\"receipt\":\"%s\",\"tenant\":\"%s\",\"member\":\"%s\",\"signature\":\"%s\"}"
        .formatted(
            erasure.at(),
            erasure.receipt(),
            erasure.member().tenant().value(),
            erasure.member().member().value(),
            Base64.getEncoder().encodeToString(erasure.signature().array()));
  }

  private static Optional<Erasure> erasure(String line) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      MemberRef member =
          new MemberRef(
              new TenantId(UUID.fromString(matcher.group(3))),
              new MemberId(UUID.fromString(matcher.group(4))));
      return Optional.of(
          new Erasure(
              UUID.fromString(matcher.group(2)),
              member,
              Instant.parse(matcher.group(1)),
              new Bytes(Base64.getDecoder().decode(matcher.group(5)))));
    } catch (DateTimeParseException | IllegalArgumentException damaged) {
      return Optional.empty();
    }
  }
}
