package io.echovault.core.recall;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.Provenance;
import io.echovault.ports.vocabulary.Question;
import io.echovault.ports.vocabulary.Recall;
import io.echovault.ports.vocabulary.Tier;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conversations of several people in several sittings, with what comes and goes in any order. */
class DialogueTest {
  private static final Instant START = Instant.parse("2026-03-02T18:00:00Z");
  private static final List<String> THINGS =
      List.of("dog", "river", "lamp", "cake", "train", "garden", "red", "shoe", "piano", "boat");

  private final MemberIndex index = new MemberIndex();
  private int last;

  @Test
  void prefersWhatTheOneAskedAboutSaid() {
    say(START, "Ana: I adopted a dog last week", "Bruno: I adopted a cat", "Ana: Lovely");
    say(START.plus(Duration.ofDays(3)), "Bruno: I adopted a second one", "Ana: Again?");

    assertThat(first("What did Bruno adopt first?")).isIn(2, 4);
    assertThat(first("What did Ana adopt?")).isEqualTo(1);
  }

  @Test
  void prefersWhatWasSaidAtTheTimeThatIsNamed() {
    say(START, "Ana: I went to a concert yesterday", "Bruno: How was it?");
    say(Instant.parse("2026-07-10T18:00:00Z"), "Ana: I went to a concert", "Bruno: Nice!");

    assertThat(first("What did Ana go to in July 2026?")).isEqualTo(3);
    assertThat(first("What did Ana go to in March 2026?")).isEqualTo(1);
  }

  @Test
  void findsTheAnswerBesideTheQuestionThatHasItsWords() {
    say(START, "Ana: Where did you leave the ladder?", "Bruno: Behind the shed", "Ana: Thanks");
    say(START.plus(Duration.ofDays(1)), "Ana: Shall we paint the fence?", "Bruno: On Sunday");

    assertThat(ranking(index, "Where is the ladder?").subList(0, 2)).contains("1", "2");
  }

  @Test
  void theOrderOfComingAndGoingDoesNotMatter() {
    Random random = new Random(5);
    for (int round = 0; round < 20; round++) {
      List<Memory> kept = new ArrayList<>();
      List<Memory> gone = new ArrayList<>();
      for (int number = 1; number <= 120; number++) {
        (random.nextInt(3) == 0 ? gone : kept).add(memory(number, time(number), words(random)));
      }
      MemberIndex straight = new MemberIndex();
      kept.forEach(straight::put);
      MemberIndex mixed = mixed(kept, gone, random);
      for (String asked : List.of("What did Ana see by the river?", "red shoe", "Bruno's cake")) {
        assertThat(ranking(mixed, asked)).isEqualTo(ranking(straight, asked));
      }
      assertThat(mixed.bytes()).isEqualTo(straight.bytes());
    }
  }

  @Test
  void nothingIsLeftOfWhatIsForgotten() {
    say(START, "Zacharias: The pergola", "Zacharias: La bicicleta de mi hermana");
    index.remove(new MemoryId(new UUID(0, 1)));
    index.remove(new MemoryId(new UUID(0, 2)));

    assertThat(index.speakers()).isEmpty();
    assertThat(index.bytes()).isEqualTo(new MemberIndex().bytes());
    for (String word : Words.of("Zacharias pergola bicicleta hermana bike bicycle sister")) {
      assertThat(index.postings(word)).isEmpty();
    }
  }

  @ParameterizedTest
  @Timeout(30)
  @ValueSource(strings = {"a", "in ", "“", "1,", "Ana: ", " ", "\n", "ñ", "2026 ", "😀", "Aies "})
  void longWordsAndTextsOfOneSignTakeNoTime(String sign) {
    String text = sign.repeat(60_000 / sign.length());
    index.put(memory(1, START, "x" + text));
    index.put(memory(2, START, text + "x"));

    Recall recall = index.search(new Question("what " + text + "?", START, 10));

    assertThat(recall.ranked()).hasSizeLessThanOrEqualTo(2);
  }

  private static MemberIndex mixed(List<Memory> kept, List<Memory> gone, Random random) {
    List<Memory> all = new ArrayList<>(kept);
    all.addAll(gone);
    Collections.shuffle(all, random);
    MemberIndex mixed = new MemberIndex();
    for (Memory memory : all) {
      mixed.put(memory(memory.number(), START, "Cleo: other words, Piotr's kite"));
      mixed.put(memory);
      if (random.nextInt(5) == 0) {
        ranking(mixed, "dog");
      }
    }
    gone.forEach(memory -> mixed.remove(memory.id()));
    return mixed;
  }

  private static String words(Random random) {
    StringBuilder words = new StringBuilder(random.nextBoolean() ? "Ana: I saw" : "Bruno: I had");
    for (int i = 0; i < 4; i++) {
      words.append(' ').append(THINGS.get(random.nextInt(THINGS.size())));
    }
    return words.toString();
  }

  private static Instant time(int number) {
    return START.plus(Duration.ofMinutes(10L * number + 150L * (number / 7)));
  }

  private void say(Instant at, String... turns) {
    for (String turn : turns) {
      last++;
      index.put(memory(last, at.plusSeconds(last), turn));
    }
  }

  private int first(String asked) {
    return Integer.parseInt(ranking(index, asked).get(0));
  }

  private static List<String> ranking(MemberIndex index, String asked) {
    return index.search(new Question(asked, START, 200)).ranked().stream()
        .map(found -> Integer.toString(found.memory().number()))
        .toList();
  }

  private static Memory memory(int number, Instant at, String text) {
    return new Memory(
        new MemoryId(new UUID(0, number)),
        number,
        text,
        Tier.GENERAL,
        Provenance.SAID,
        at,
        Optional.empty(),
        ZoneOffset.UTC,
        Optional.empty(),
        1);
  }
}
