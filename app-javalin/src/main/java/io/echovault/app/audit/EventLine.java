package io.echovault.app.audit;

import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.TenantId;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An audit event as one line of JSON. */
public final class EventLine {
  private static final JsonMapper JSON = JsonMapper.shared();

  private EventLine() {}

  /** The line, with its end. */
  public static String of(TenantId tenant, AuditEvent event) {
    return JSON.writeValueAsString(
            JSON.createObjectNode()
                .put("tenant", tenant.value().toString())
                .put("member", event.member().value().toString())
                .put("seq", event.seq())
                .put("at", event.at().toString())
                .put("act", event.act().name())
                .put("subject", event.subject())
                .put("hash", CheckpointLine.hex(event.hash())))
        + "\n";
  }

  /** Which event of which chain a line holds. */
  record Place(MemberRef chain, long seq) {}

  /**
   * Reads where a line belongs.
   *
   * @throws IllegalStateException when it is not one of ours
   */
  static Place place(String line) {
    try {
      return place(JSON.readTree(line));
    } catch (JacksonException | IllegalArgumentException e) {
      throw new IllegalStateException("a line of the audit files is not one of ours", e);
    }
  }

  /**
   * Reads the place that an object names.
   *
   * @throws JacksonException when it names none
   * @throws IllegalArgumentException when an id is none
   */
  static Place place(JsonNode node) {
    return new Place(
        new MemberRef(
            new TenantId(UUID.fromString(node.required("tenant").asString())),
            new MemberId(UUID.fromString(node.required("member").asString()))),
        node.required("seq").asLong());
  }
}
