package io.echovault.app.doctor;

import io.echovault.files.OwnerOnly;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody's word that a thing is so which no program can see.
 *
 * @param name whose word
 * @param commit the code that it was given for
 */
public record SignOff(Item item, String name, Instant at, String commit) {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** What can be signed off, with the days that a word lasts. */
  public enum Item {
    FIREWALL("firewall", 92, "Only ports 80, 443 and ssh are open, and the database's is not."),
    LOAD_TEST("load-test", 183, "It was tried under the load that is expected."),
    SECURITY_SCAN("security-scan", 92, "The server and the address were scanned."),
    DOCUMENTATION("documentation", 183, "Who is on duty knows docs/operations.md."),
    TERMS("terms", 366, "WhatsApp's terms are kept: docs/compliance.md."),
    COMPLIANCE("compliance", 366, "The law on personal data is kept: docs/compliance.md.");

    private final String word;
    private final int days;
    private final String meaning;

    Item(String word, int days, String meaning) {
      this.word = word;
      this.days = days;
      this.meaning = meaning;
    }

    /** What it is called in a terminal. */
    public String word() {
      return word;
    }

    /** How many days a word for it lasts. */
    public int days() {
      return days;
    }

    /** What is said by signing it. */
    public String meaning() {
      return meaning;
    }

    /** The one that is called so. */
    public static Optional<Item> called(String word) {
      return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }
  }

  private static Path file(Path dataDirectory) {
    return dataDirectory.resolve("data").resolve("sign-offs.jsonl");
  }

  /** Keeps it beside the earlier ones. */
  public void keep(Path dataDirectory) throws IOException {
    String line =
        JSON.writeValueAsString(
                JSON.createObjectNode()
                    .put("item", item.word())
                    .put("name", name)
                    .put("at", at.toString())
                    .put("commit", commit))
            + "\n";
    OwnerOnly.folder(dataDirectory.resolve("data"));
    try (FileChannel channel = OwnerOnly.open(file(dataDirectory))) {
      channel.position(channel.size());
      ByteBuffer left = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
      while (left.hasRemaining()) {
        channel.write(left);
      }
    }
  }

  /** The last one for an item. */
  static Optional<SignOff> last(Path dataDirectory, Item item) throws IOException {
    Path file = file(dataDirectory);
    List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
    return lines.stream()
        .flatMap(line -> read(line).stream())
        .filter(each -> each.item() == item)
        .reduce((earlier, later) -> later);
  }

  private static Optional<SignOff> read(String line) {
    try {
      JsonNode node = JSON.readTree(line);
      return Item.called(node.required("item").asString())
          .map(
              item ->
                  new SignOff(
                      item,
                      node.required("name").asString(),
                      Instant.parse(node.required("at").asString()),
                      node.required("commit").asString()));
    } catch (JacksonException | DateTimeException notOurs) {
      return Optional.empty();
    }
  }
}
