package io.echovault.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.ports.outbound.Archive;
import io.echovault.ports.outbound.Archive.ChatDates;
import io.echovault.ports.vocabulary.ArchiveContent;
import io.echovault.ports.vocabulary.ArchiveContent.Chat;
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
import io.echovault.ports.vocabulary.ArchivedMemory;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.ChatMessage;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Note;
import io.echovault.ports.vocabulary.Provenance;
import io.echovault.ports.vocabulary.Tier;
import io.echovault.ports.vocabulary.WrittenDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every archive keeps to. */
public interface ArchiveContract {
  int MOST = 8 << 20;

  /** The archive under test, the same through one test. */
  Archive archive();

  /**
   * A chat as its messenger exports it: on 20 November 2026 Ana wrote "The bowl is blue" at 9:00,
   * Ben wrote two lines, "Yes." and "Bring it", at 9:01, and a picture of Ben's without words
   * followed at 9:02.
   */
  Bytes chat();

  @Test
  default void isAvailable() {
    assertThat(archive().available()).isTrue();
  }

  @Test
  default void givesTheMemoriesOfACopyBackAsTheyWere() {
    List<ArchivedMemory> memories = new ArrayList<>();
    for (String text :
        List.of(
            "The bowl is blue",
            "two\nlines\r\nand\u2028more\u0085",
            " blanks at both ends ",
            "\"quoted\", \\ and {braces} [1,2]",
            "कटोरा नीला है 🔑 \uD83D half a pair",
            "\u0000\u0001\u007f\uFEFF",
            "b".repeat(Note.LONGEST))) {
      memories.add(memory(memories.size() + 1, text, Set.of()));
    }
    memories.add(memory(memories.size() + 1, "The bowl is green", Set.of(1, 4)));
    assertThat(read(archive().write(copy(memories)))).isEqualTo(new Copy(memories));
  }

  @Test
  default void anEmptyCopyIsACopyToo() {
    assertThat(read(archive().write(copy(List.of())))).isEqualTo(new Copy(List.of()));
  }

  @Test
  default void givesTheSameForTheSame() {
    ArchiveCopy copy = copy(List.of(memory(1, "The bowl is blue", Set.of())));
    Bytes written = archive().write(copy);
    assertThat(archive().write(copy)).isEqualTo(written);
    assertThat(read(written)).isEqualTo(read(written));
    assertThat(read(chat())).isEqualTo(read(chat()));
  }

  @Test
  default void givesTheMessagesOfAChatInItsOrder() {
    Chat chat = (Chat) read(chat());
    assertThat(chat.messages())
        .containsExactly(
            new ChatMessage(LocalDateTime.of(2026, 11, 20, 9, 0), "Ana", "The bowl is blue"),
            new ChatMessage(LocalDateTime.of(2026, 11, 20, 9, 1), "Ben", "Yes.\nBring it"));
    assertThat(chat.wordless().values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(1);
  }

  @Test
  default void asksForTheDatesOfAChatOnceAndForAllOfThem() {
    List<List<WrittenDate>> asked = new ArrayList<>();
    archive()
        .read(
            chat(),
            MOST,
            written -> {
              asked.add(written);
              return Dates.ANY.moments(written);
            });
    assertThat(asked).singleElement().satisfies(all -> assertThat(all).hasSize(3));
  }

  @Test
  default void refusesAChatNoneOfWhoseDatesCanBe() {
    ChatDates none =
        written -> written.stream().map(date -> Optional.<LocalDateTime>empty()).toList();
    assertThat(archive().read(chat(), MOST, none))
        .isEqualTo(ArchiveContent.refused(Problem.IMPOSSIBLE_DATES));
  }

  @Test
  default void whatTheDatesThrowComesThrough() {
    ChatDates failing =
        written -> {
          throw new IllegalStateException("no dates today");
        };
    assertThatThrownBy(() -> archive().read(chat(), MOST, failing))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no dates today");
  }

  @Test
  default void takesNoMoreTextThanIsAskedFor() {
    Bytes copy = archive().write(copy(List.of(memory(1, "b".repeat(1_000), Set.of()))));
    assertThat(archive().read(copy, 1_000, Dates.ANY))
        .isEqualTo(ArchiveContent.refused(Problem.TOO_MUCH_TEXT));
    assertThat(archive().read(chat(), 20, Dates.ANY))
        .isEqualTo(ArchiveContent.refused(Problem.TOO_MUCH_TEXT));
  }

  @Test
  default void anyBytesAreReadOrRefusedAndNothingIsThrown() {
    Random random = new Random(20_261_120);
    byte[] copy = archive().write(copy(List.of(memory(1, "The bowl", Set.of())))).array();
    for (int round = 0; round < 2_000; round++) {
      byte[] changed = (random.nextBoolean() ? copy : chat().array()).clone();
      if (random.nextInt(4) == 0) {
        changed = Arrays.copyOf(changed, random.nextInt(changed.length));
      }
      for (int i = random.nextInt(6); i > 0 && changed.length > 0; i--) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
      }
      assertThat(read(new Bytes(changed))).isNotNull();
    }
    byte[] noise = new byte[10_000];
    random.nextBytes(noise);
    assertThat(read(new Bytes(noise))).isInstanceOf(Refused.class);
    assertThat(read(Bytes.NONE)).isInstanceOf(Refused.class);
  }

  @Test
  default void printsNothingOfAFile() {
    ArchiveCopy copy = copy(List.of(memory(1, "The bowl is blue", Set.of())));
    assertThat(List.of(copy, read(archive().write(copy)), read(chat())))
        .allSatisfy(each -> assertThat(each.toString()).doesNotContain("bowl", "Ana", "diary"));
  }

  private ArchiveContent read(Bytes file) {
    return archive().read(file, MOST, Dates.ANY);
  }

  private static ArchivedMemory memory(int number, String text, Set<Integer> beside) {
    Instant said = Instant.parse("2026-11-20T08:00:00Z").plusSeconds(number);
    return new ArchivedMemory(
        new Memory(
            new MemoryId(new UUID(5, number)),
            number,
            text,
            number % 2 == 0 ? Tier.CONFIDENTIAL : Tier.GENERAL,
            Provenance.SAID,
            said,
            number % 3 == 0 ? Optional.of(said.plusSeconds(86_400)) : Optional.empty(),
            ZoneId.of("Asia/Kolkata"),
            number % 2 == 0 ? Optional.of(new MessageId("wamid." + number)) : Optional.empty(),
            number),
        beside);
  }

  private static ArchiveCopy copy(List<ArchivedMemory> memories) {
    var item = new ArchiveCopy.Item(1, "08:00", "The bowl\nis blue");
    var day = new ArchiveCopy.Day("20 November", List.of(item));
    return new ArchiveCopy(
        Instant.parse("2026-11-22T12:00:00Z"),
        ZoneId.of("Asia/Kolkata"),
        memories,
        2,
        "What is in the copy",
        new ArchiveCopy.Diary("A diary", "To be read", List.of(day)),
        new Group(
            List.of(
                new Field("name", new Text("Ana")),
                new Field("hasPin", new Flag(true)),
                new Field("none", new Table(List.of())),
                new Field(
                    "tries",
                    new Table(List.of(new Group(List.of(new Field("failed", new Count(3))))))))));
  }

  /** Takes the numbers of a date for day, month and year, in whatever order that gives a day. */
  enum Dates implements ChatDates {
    ANY;

    @Override
    public List<Optional<LocalDateTime>> moments(List<WrittenDate> written) {
      return written.stream().map(Dates::moment).toList();
    }

    private static Optional<LocalDateTime> moment(WrittenDate date) {
      boolean dayFirst = date.first().equals("20");
      boolean monthFirst = date.second().equals("20");
      return dayFirst || monthFirst
          ? Optional.of(LocalDate.of(2026, 11, 20).atTime(date.time()))
          : Optional.empty();
    }
  }
}
