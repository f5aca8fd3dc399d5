package io.echovault.app.audit;

import io.echovault.ports.vocabulary.AuditHead;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.ChainHead;
import io.echovault.ports.vocabulary.Checkpoint;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.TenantId;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A checkpoint as one line of JSON. */
final class CheckpointLine {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final HexFormat HEX = HexFormat.of();

  private CheckpointLine() {}

  static String of(Checkpoint checkpoint) {
    ObjectNode line = JSON.createObjectNode();
    line.put("number", checkpoint.number());
    line.put("at", checkpoint.at().toString());
    line.put("before", hex(checkpoint.before()));
    if (checkpoint.restored()) {
      line.put("restored", true);
    }
    var heads = line.putArray("heads");
    for (ChainHead each : checkpoint.heads()) {
      heads
          .addObject()
          .put("tenant", each.chain().tenant().value().toString())
          .put("member", each.chain().member().value().toString())
          .put("seq", each.head().seq())
          .put("hash", hex(each.head().hash()));
    }
    line.put("signature", hex(checkpoint.signature()));
    return JSON.writeValueAsString(line);
  }

  /**
   * Reads a line.
   *
   * @throws IllegalArgumentException when it is not one of ours
   */
  static Checkpoint read(String line) {
    try {
      JsonNode node = JSON.readTree(line);
      List<ChainHead> heads = new ArrayList<>();
      node.required("heads").forEach(each -> heads.add(head(each)));
      return new Checkpoint(
          node.required("number").asLong(),
          Instant.parse(node.required("at").asString()),
          bytes(node, "before"),
          heads,
          node.path("restored").asBoolean(false),
          bytes(node, "signature"));
    } catch (JacksonException | DateTimeException e) {
      throw new IllegalArgumentException("this is no checkpoint", e);
    }
  }

  private static ChainHead head(JsonNode node) {
    return new ChainHead(
        new MemberRef(new TenantId(id(node, "tenant")), new MemberId(id(node, "member"))),
        new AuditHead(node.required("seq").asLong(), bytes(node, "hash")));
  }

  private static UUID id(JsonNode node, String name) {
    return UUID.fromString(node.required(name).asString());
  }

  private static Bytes bytes(JsonNode node, String name) {
    return new Bytes(HEX.parseHex(node.required(name).asString()));
  }

  static String hex(Bytes bytes) {
    return HEX.formatHex(bytes.array());
  }
}
