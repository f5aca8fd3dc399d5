package io.echovault.app.audit;

import io.echovault.ports.vocabulary.Checkpoint;
import io.echovault.ports.vocabulary.MemberRef;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The line in the files of the days that says: here a backup was restored, and the chains went on
 * from where they ended in it. The signed checkpoint of the same number vouches for it.
 *
 * @param checkpoint the number of the checkpoint that notes the restore
 * @param ends the last event of each chain; a chain that is not named has none
 */
record RestoreLine(long checkpoint, Map<MemberRef, Long> ends) {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String BEGINS = "{\"restored\":";

  RestoreLine {
    ends = Map.copyOf(ends);
  }

  /** The line that belongs to a checkpoint. */
  static RestoreLine of(Checkpoint restore) {
    Map<MemberRef, Long> ends = new HashMap<>();
    restore.heads().forEach(each -> ends.put(each.chain(), each.head().seq()));
    return new RestoreLine(restore.number(), ends);
  }

  /** Where a chain ended in the backup; 0 for one that was not in it. */
  long end(MemberRef chain) {
    return ends.getOrDefault(chain, 0L);
  }

  /** The line, with its end. */
  String text() {
    ObjectNode node = JSON.createObjectNode();
    node.put("restored", checkpoint);
    var list = node.putArray("ends");
    ends.forEach(
        (chain, seq) ->
            list.addObject()
                .put("tenant", chain.tenant().value().toString())
                .put("member", chain.member().value().toString())
                .put("seq", seq));
    return JSON.writeValueAsString(node) + "\n";
  }

  /** Reads a line; empty when it is of another kind, or none of ours. */
  static Optional<RestoreLine> read(String line) {
    if (!line.startsWith(BEGINS)) {
      return Optional.empty();
    }
    try {
      JsonNode node = JSON.readTree(line);
      Map<MemberRef, Long> ends = new HashMap<>();
      for (JsonNode each : node.required("ends")) {
        EventLine.Place place = EventLine.place(each);
        ends.put(place.chain(), place.seq());
      }
      return Optional.of(new RestoreLine(node.required("restored").asLong(), ends));
    } catch (JacksonException | IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }
}
