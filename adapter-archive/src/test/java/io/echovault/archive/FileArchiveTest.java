package io.echovault.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.outbound.Archive;
import io.echovault.ports.vocabulary.ArchiveContent;
import io.echovault.ports.vocabulary.ArchiveContent.Copy;
import io.echovault.ports.vocabulary.ArchiveContent.Problem;
import io.echovault.ports.vocabulary.ArchiveContent.Refused;
import io.echovault.ports.vocabulary.ArchiveCopy;
import io.echovault.ports.vocabulary.ArchiveValue.Count;
import io.echovault.ports.vocabulary.ArchiveValue.Field;
import io.echovault.ports.vocabulary.ArchiveValue.Flag;
import io.echovault.ports.vocabulary.ArchiveValue.Group;
import io.echovault.ports.vocabulary.ArchiveValue.Table;
import io.echovault.ports.vocabulary.ArchiveValue.Text;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.testkit.ArchiveContract;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class FileArchiveTest implements ArchiveContract {
  private static final String HEADING = "{\"format\":\"echovault-memories\",\"version\":1}\n";
  private static final String MEMORY =
      """
      {"number":7,"text":"The bowl is blue","tier":"GENERAL","provenance":"SAID",\
      "saidAt":"2026-11-20T08:00:00Z","zone":"Europe/Madrid","version":1,\
      "id":"00000000-0000-0007-0000-000000000007"}
      """;

  private final FileArchive archive = new FileArchive();

  @Override
  public Archive archive() {
    return archive;
  }

  @Override
  public Bytes chat() {
    return bytes(
        """
        20/11/26, 09:00 - Ana: The bowl is blue
        20/11/26, 09:01 - Ben: Yes.
        Bring it
        20/11/26, 09:02 - Ben: <Media omitted>
        """);
  }

  @Test
  void writesFourFilesIntoItsZip() throws IOException {
    Group person =
        new Group(
            List.of(
                new Field("name", new Text("A \"name\"")),
                new Field("hasPin", new Flag(false)),
                new Field("backups", new Table(List.of())),
                new Field("you", new Group(List.of(new Field("age", new Count(7))))),
                new Field(
                    "shared",
                    new Table(
                        List.of(
                            new Group(List.of(new Field("number", new Count(1)))),
                            new Group(List.of(new Field("number", new Count(2)))))))));
    var item = new ArchiveCopy.Item(3, "09:00, vertraulich", " eins \nzwei\n");
    var diary =
        new ArchiveCopy.Diary(
            "Tagebuch", "Dazu", List.of(new ArchiveCopy.Day("Freitag", List.of(item))));
    Map<String, String> files =
        files(
            archive.write(
                new ArchiveCopy(
                    Instant.parse("2026-11-22T12:00:00Z"),
                    ZoneId.of("Europe/Madrid"),
                    List.of(),
                    4,
                    "Was darin ist",
                    diary,
                    person)));
    assertThat(files.keySet())
        .containsExactly("about.txt", "memories.jsonl", "memories.md", "about-you.json");
    assertThat(files.get("about.txt")).isEqualTo("Was darin ist");
    assertThat(files.get("memories.jsonl"))
        .isEqualTo(
            """
            {"format":"echovault-memories","version":1,"madeAt":"2026-11-22T12:00:00Z",\
            "memories":0,"leftOutBecauseSecret":4}
            """);
    assertThat(files.get("memories.md"))
        .isEqualTo(
            "# Tagebuch\n\nDazu\n\n## Freitag\n\n- **#3** 09:00, vertraulich: eins \n  zwei\n");
    assertThat(files.get("about-you.json"))
        .isEqualTo(
            """
            {
              "name": "A \\"name\\"",
              "hasPin": false,
              "backups": [],
              "you": {"age":7},
              "shared": [
                {"number":1},
                {"number":2}
              ]
            }
            """);
  }

  @Test
  void readsACopyOutOfItsZipToo() {
    assertThat(read(HEADING + "\n" + MEMORY)).isInstanceOf(Copy.class);
    assertThat(((Copy) read("\uFEFF" + HEADING + MEMORY)).memories()).hasSize(1);
  }

  @Test
  void aMemoryWithoutANumberHasNone() {
    Copy copy = (Copy) read(HEADING + MEMORY.replace("\"number\":7,", ""));
    assertThat(copy.memories().get(0).memory().number()).isZero();
  }

  @Test
  void refusesACopyWholeForOneLineThatCannotBeRead() {
    for (String wrong :
        List.of(
            "{}",
            "[" + "[".repeat(200_000),
            MEMORY.strip() + "}",
            MEMORY.replace("GENERAL", "OTHER"),
            MEMORY.replace("The bowl is blue", " "),
            MEMORY.replace("The bowl is blue", "b".repeat(65_537)),
            MEMORY.replace("2026-11-20T08", "yesterday"),
            MEMORY.replace("2026-", "+999999999-"),
            MEMORY.replace("Europe/Madrid", "Europe/Nowhere"),
            MEMORY.replace("0007-0000", "zzzz"),
            MEMORY.replace("\"version\":1", "\"trueBeside\":\"1,x\""))) {
      assertThat(read(HEADING + MEMORY + wrong)).isEqualTo(new Refused(Problem.UNREADABLE_LINE, 3));
    }
  }

  @Test
  void refusesACopyWithoutItsHeadingOrOfAnotherVersion() {
    Bytes zip = new Zips().with("memories.jsonl", MEMORY).bytes();
    assertThat(read(zip)).isEqualTo(ArchiveContent.refused(Problem.NO_HEADING));
    assertThat(read(HEADING.replace("1", "2")))
        .isEqualTo(ArchiveContent.refused(Problem.OTHER_VERSION));
  }

  @Test
  void aLineOfTwentyThousandCharactersIsAMessageLikeAnother() {
    String line = "20/11/26, 09:00 - Ana: " + "long ".repeat(4_000) + "\n";
    ArchiveContent.Chat chat = (ArchiveContent.Chat) read(line.repeat(20));
    assertThat(chat.messages()).hasSize(20);
  }

  private ArchiveContent read(String text) {
    return read(bytes(text));
  }

  private ArchiveContent read(Bytes file) {
    return archive.read(file, MOST, Dates.ANY);
  }

  private static Bytes bytes(String text) {
    return new Bytes(text.getBytes(UTF_8));
  }

  private static Map<String, String> files(Bytes zipped) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(zipped.array()), UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
      }
    }
    return files;
  }
}
