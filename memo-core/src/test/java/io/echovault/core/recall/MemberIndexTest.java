package io.echovault.core.recall;

import static io.echovault.core.recall.MemoriesForTests.memory;
import static io.echovault.core.recall.MemoriesForTests.question;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.Question;
import io.echovault.ports.vocabulary.Recall;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MemberIndexTest {
  private final MemberIndex index = new MemberIndex();

  @Test
  void findsTheMemoryThatSharesTheTellingWords() {
    index.put(memory(1, "The spare key is under the blue pot"));
    index.put(memory(2, "Leo's shoes are size 31"));
    index.put(memory(3, "The dentist is on Elm Street"));

    Recall recall = index.search(question("Which size are Leo's shoes?"));

    assertThat(recall.answer()).extracting(each -> each.memory().number()).containsExactly(2);
  }

  @Test
  void saysNothingRatherThanGuess() {
    index.put(memory(1, "The spare key is under the blue pot"));
    index.put(memory(2, "Ana lives in Lisbon, near the river"));

    assertThat(index.search(question("What did the vet say about the cat's kidneys?")).answered())
        .isZero();
    assertThat(index.search(question("Where does the milkman live in winter?")).answered())
        .isZero();
  }

  @Test
  void anEmptyIndexAndAnEmptyQuestionFindNothing() {
    assertThat(index.search(question("anything?")).ranked()).isEmpty();
    index.put(memory(1, "words"));
    assertThat(index.search(question("")).ranked()).isEmpty();
    assertThat(index.search(question("🎉")).ranked()).isEmpty();
  }

  @Test
  void aCorrectedMemoryIsFoundByItsNewWordsOnly() {
    index.put(memory(1, "The dentist is Dr Brown"));
    index.put(memory(1, "The dentist is Dr Green"));

    assertThat(index.search(question("Brown")).ranked()).isEmpty();
    assertThat(index.search(question("Green")).ranked()).hasSize(1);
  }

  @Test
  void takesManyChangesAsOneByOne() {
    List<Change> changes = new ArrayList<>();
    for (int number = 1; number <= 300; number++) {
      Memory memory = memory(number, "Shelf %d holds box %d".formatted(number % 40, number));
      changes.add(new Change(number, memory.id(), Optional.of(memory)));
    }
    changes.add(new Change(301, new MemoryId(new UUID(0, 7)), Optional.empty()));
    MemberIndex oneByOne = new MemberIndex();
    changes.forEach(
        each -> each.now().ifPresentOrElse(oneByOne::put, () -> oneByOne.remove(each.id())));

    index.take(changes);

    assertThat(index.size()).isEqualTo(299);
    for (String question : List.of("shelf 7", "box 7", "what is on shelf 21?")) {
      assertThat(index.search(question(question)).ranked())
          .isNotEmpty()
          .isEqualTo(oneByOne.search(question(question)).ranked());
    }
  }

  @Test
  void aQuestionOfCommonWordsOnlyStillFinds() {
    index.put(memory(1, "To be or not to be"));

    assertThat(index.search(question("to be or not to be")).answered()).isEqualTo(1);
  }

  @Test
  void givesAtMostTheLimitAndTheEarlierMemoryFirstWhenEqual() {
    for (int number = 1; number <= 5; number++) {
      index.put(memory(number, "milk and bread"));
    }

    Recall recall = index.search(new Question("milk", Instant.EPOCH, 3));

    assertThat(recall.ranked()).extracting(e -> e.memory().number()).containsExactly(1, 2, 3);
  }

  @Test
  void changesLeaveTheSameIndexAsBuildingItAnew() {
    Random random = new Random(7);
    List<String> words = List.of("milk", "bread", "dentist", "key", "pot", "Ana", "Lisbon", "blue");
    String[] now = new String[200];
    for (int step = 0; step < 3000; step++) {
      int number = random.nextInt(now.length);
      if (random.nextInt(3) == 0) {
        index.remove(new MemoryId(new UUID(0, number)));
        now[number] = null;
      } else {
        now[number] = words.get(random.nextInt(8)) + " " + words.get(random.nextInt(8));
        index.put(memory(number, now[number]));
      }
    }
    MemberIndex anew = new MemberIndex();
    for (int number = 0; number < now.length; number++) {
      if (now[number] != null) {
        anew.put(memory(number, now[number]));
      }
    }

    for (String word : words) {
      Question all = new Question(word, Instant.EPOCH, 1000);
      assertThat(scores(index.search(all))).isEqualTo(scores(anew.search(all)));
    }
    assertThat(index.size()).isEqualTo(anew.size());
    assertThat(index.bytes()).isEqualTo(anew.bytes());
  }

  private static List<String> scores(Recall recall) {
    return recall.ranked().stream()
        .map(each -> each.memory().number() + " " + Math.round(each.score() * 1e9))
        .sorted()
        .toList();
  }
}
