package io.echovault.app.backup;

import io.echovault.app.backup.TableDigests.Digest;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a backup holds: a line of JSON, and below it its signature.
 *
 * @param at when the backup was begun
 * @param version of the program that wrote it
 * @param checkpoint the number of the last checkpoint of the audit trail then, 0 for none
 * @param messages how many messages had been acknowledged
 * @param tables the rows of each table
 * @param files the SHA-256 of each file, by its path in the backup
 */
record Manifest(
    Instant at,
    String version,
    long checkpoint,
    long messages,
    Map<String, Digest> tables,
    Map<String, String> files) {
  private static final int FORMAT = 1;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  Manifest {
    tables = Map.copyOf(tables);
    files = Map.copyOf(files);
  }

  String signedBy(Seal seal) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("format", FORMAT).put("at", at.toString()).put("version", version);
    node.put("checkpoint", checkpoint).put("messages", messages);
    ObjectNode rows = node.putObject("tables");
    new TreeMap<>(tables)
        .forEach(
            (name, digest) ->
                rows.putObject(name).put("rows", digest.rows()).put("sum", digest.sum()));
    ObjectNode hashes = node.putObject("files");
    new TreeMap<>(files).forEach(hashes::put);
    String line = JSON.writeValueAsString(node);
    return line + "\n" + seal.sign(line) + "\n";
  }

  /**
   * Reads one.
   *
   * @throws BackupException when it is none, or not signed by one of these keys
   */
  static Manifest read(String text, List<Seal> seals) {
    int end = text.indexOf('\n');
    boolean signed =
        end >= 0
            && end < text.length() - 1
            && text.endsWith("\n")
            && Seal.fits(seals, text.substring(0, end), text.substring(end + 1, text.length() - 1));
    if (!signed) {
      throw new BackupException(
          "The list of contents is not signed with this ENCRYPTION_KEY: somebody changed it, or the"
              + " backup was written under another key.");
    }
    try {
      JsonNode node = JSON.readTree(text.substring(0, end));
      if (node.path("format").asInt() != FORMAT) {
        throw new BackupException("The backup is of another version of this program.");
      }
      Map<String, Digest> tables = new TreeMap<>();
      node.path("tables")
          .properties()
          .forEach(
              each ->
                  tables.put(
                      each.getKey(),
                      new Digest(
                          each.getValue().path("rows").asLong(),
                          each.getValue().path("sum").asString())));
      Map<String, String> files = new TreeMap<>();
      node.path("files")
          .properties()
          .forEach(each -> files.put(each.getKey(), each.getValue().asString()));
      return new Manifest(
          Instant.parse(node.path("at").asString()),
          node.path("version").asString(),
          node.path("checkpoint").asLong(),
          node.path("messages").asLong(),
          tables,
          files);
    } catch (JacksonException | DateTimeParseException e) {
      throw new BackupException("The list of contents cannot be read.");
    }
  }
}
