package io.echovault.bench.converse;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.Reply;
import java.util.List;
import org.junit.jupiter.api.Test;

class BubbleTest {
  @Test
  void putsEachButtonOnALineOfItsOwn() {
    Reply reply =
        new Reply.Choice(
            "Which?", List.of(new Reply.Button("a", "One"), new Reply.Button("b", "Two")));
    assertThat(Bubble.words(reply)).isEqualTo("Which?\n[One]\n[Two]");
    assertThat(Bubble.pressables(reply)).extracting("title").containsExactly("One", "Two");
  }

  @Test
  void writesAListAndAFileAsJson() {
    Reply list = new Reply.Menu("Which?", "Open", List.of(new Reply.Row("a", "One", "first")));
    assertThat(Bubble.words(list))
        .startsWith("Which?\n{\"button\":\"Open\",\"sections\":[{")
        .contains("\"title\":\"One\"", "\"description\":\"first\"");
    assertThat(Bubble.pressables(list)).extracting("id").containsExactly("a");
    assertThat(Bubble.words(new Reply.Document("Here", "copy.zip")))
        .contains("Here\n{\"mediaId\":", "\"name\":\"copy.zip\"");
  }

  @Test
  void isEmptyForSilence() {
    assertThat(Bubble.words(Reply.SILENCE)).isEmpty();
    assertThat(Bubble.pressables(Reply.SILENCE)).isEmpty();
  }
}
