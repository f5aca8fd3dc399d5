package io.echovault.app.audit;

import io.echovault.files.OwnerOnly;
import io.echovault.ports.vocabulary.MemberRef;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How far the files of the days have come in each chain. The files themselves are what counts; a
 * snapshot of the positions spares reading the old ones again.
 */
final class Positions {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String SNAPSHOT = "positions.json";

  private final Map<MemberRef, Long> chains = new HashMap<>();

  /** What of the files a snapshot covers. */
  private record Covered(String file, long length) {}

  /** Reads them out of the files of a folder, whose torn ends are cut off already. */
  static Positions read(Path folder, Iterable<Path> filesInOrder) throws IOException {
    var positions = new Positions();
    Covered covered = positions.snapshot(folder);
    for (Path file : filesInOrder) {
      String name = file.getFileName().toString();
      int order = name.compareTo(covered.file());
      if (order >= 0) {
        LineFile.read(file, order == 0 ? covered.length() : 0, positions::take);
      }
    }
    return positions;
  }

  private Covered snapshot(Path folder) throws IOException {
    try {
      JsonNode node = JSON.readTree(Files.readString(folder.resolve(SNAPSHOT)));
      for (JsonNode each : node.required("chains")) {
        EventLine.Place place = EventLine.place(each);
        chains.put(place.chain(), place.seq());
      }
      var covered = new Covered(node.required("file").asString(), node.required("length").asLong());
      Path file = folder.resolve(covered.file());
      if (Files.exists(file) && Files.size(file) >= covered.length()) {
        return covered;
      }
    } catch (NoSuchFileException none) {
      return new Covered("", 0);
    } catch (JacksonException | IllegalArgumentException damaged) {
      // It only spares work.
      chains.clear();
    }
    chains.clear();
    return new Covered("", 0);
  }

  /** Keeps a snapshot, in one go. */
  void keep(Path folder, String file, long length) throws IOException {
    var node = JSON.createObjectNode().put("file", file).put("length", length);
    var list = node.putArray("chains");
    chains.forEach(
        (chain, seq) ->
            list.addObject()
                .put("tenant", chain.tenant().value().toString())
                .put("member", chain.member().value().toString())
                .put("seq", seq));
    Path fresh = folder.resolve(SNAPSHOT + ".new");
    try (FileChannel channel = OwnerOnly.open(fresh)) {
      channel.truncate(0);
      ByteBuffer left =
          ByteBuffer.wrap(JSON.writeValueAsString(node).getBytes(StandardCharsets.UTF_8));
      while (left.hasRemaining()) {
        channel.write(left);
      }
    }
    Files.move(
        fresh,
        folder.resolve(SNAPSHOT),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  private void take(String line) {
    Optional<RestoreLine> restored = RestoreLine.read(line);
    if (restored.isPresent()) {
      restored(restored.get());
      return;
    }
    EventLine.Place place = EventLine.place(line);
    reached(place.chain(), place.seq());
  }

  /** Chains went on from where they ended in a backup. */
  void restored(RestoreLine restored) {
    chains.replaceAll((chain, seq) -> Math.min(seq, restored.end(chain)));
  }

  void reached(MemberRef chain, long seq) {
    chains.merge(chain, seq, Math::max);
  }

  long of(MemberRef chain) {
    return chains.getOrDefault(chain, 0L);
  }
}
