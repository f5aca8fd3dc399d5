package io.echovault.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.Reply;
import io.echovault.ports.vocabulary.Reply.Button;
import io.echovault.ports.vocabulary.Reply.Choice;
import io.echovault.ports.vocabulary.Reply.Document;
import io.echovault.ports.vocabulary.Reply.Menu;
import io.echovault.ports.vocabulary.Reply.Row;
import io.echovault.ports.vocabulary.Reply.Text;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LayoutTest {
  @Test
  void leavesAloneWhatFits() {
    List<Reply> fitting =
        List.of(
            new Text("😀".repeat(4096)),
            new Choice("b".repeat(1024), buttons(3, "t".repeat(19))),
            new Menu("b".repeat(1024), "o".repeat(20), rows(10, "t".repeat(23), "d".repeat(72))),
            new Document("w".repeat(1024), "f".repeat(240)));
    for (Reply each : fitting) {
      assertThat(Layout.of(each)).containsExactly(each);
    }
  }

  @Test
  void splitsALongTextAtSentencesWithoutLosingAWord() {
    String words = "This sentence is one of very many. ".repeat(300).strip();
    List<Reply> parts = Layout.of(new Text(words));
    assertThat(parts).hasSize(3);
    assertThat(parts).allSatisfy(part -> assertThat(part.body()).hasSizeLessThanOrEqualTo(4096));
    assertThat(parts).allSatisfy(part -> assertThat(part.body()).endsWith("many."));
    assertThat(String.join(" ", parts.stream().map(Reply::body).toList())).isEqualTo(words);
  }

  @Test
  void splitsWhatHasNoSentenceAndNoBlank() {
    String flags = "🇪🇸".repeat(3000);
    List<Reply> parts = Layout.of(new Text(flags));
    assertThat(String.join("", parts.stream().map(Reply::body).toList())).isEqualTo(flags);
    assertThat(parts).allSatisfy(part -> assertThat(part.body()).startsWith("🇪🇸"));
  }

  @Test
  void shortensTheWordsOverButtons() {
    Reply laidOut = Layout.of(new Choice("word ".repeat(400), buttons(2, "Yes"))).get(0);
    assertThat(laidOut.body()).hasSizeLessThanOrEqualTo(1024).endsWith("word …");
  }

  @Test
  void keepsTitlesApartThatBeginAlike() {
    List<Button> buttons =
        List.of(
            new Button("a", "Keep it as confidential for now"),
            new Button("b", "Keep it as confidential for ever"));
    Choice laidOut = (Choice) Layout.of(new Choice("?", buttons)).get(0);
    assertThat(laidOut.buttons()).extracting(Button::id).containsExactly("a", "b");
    assertThat(laidOut.buttons()).extracting(Button::title).doesNotHaveDuplicates();
    assertThat(laidOut.buttons())
        .allSatisfy(each -> assertThat(each.title()).hasSizeLessThanOrEqualTo(20));
  }

  @Test
  void makesAListOfMoreThanThreeButtons() {
    Menu list =
        (Menu) Layout.of(new Choice("Which?", buttons(4, "A title of more than 24 "))).get(0);
    assertThat(list.rows()).extracting(Row::id).containsExactly("id0", "id1", "id2", "id3");
    assertThat(list.rows())
        .allSatisfy(each -> assertThat(each.title()).hasSizeLessThanOrEqualTo(24));
    assertThat(list.rows().get(3).description()).isEqualTo("A title of more than 24 3");
  }

  @Test
  void writesMoreThanTenAsLines() {
    List<Reply> lines = Layout.of(new Choice("Which?", buttons(11, "Number ")));
    assertThat(lines).hasSize(1);
    assertThat(lines.get(0).body()).startsWith("Which?\n\n1. Number 0\n").endsWith("11. Number 10");
    assertThat(Layout.of(new Menu("Which?", "Open", rows(11, "Row ", "described"))).get(0).body())
        .endsWith("11. Row 10: described");
  }

  @Test
  void keepsTheEndOfAFilesName() {
    Document document = (Document) Layout.of(new Document("x", "f".repeat(300) + ".zip")).get(0);
    assertThat(document.fileName()).hasSize(240).endsWith(".zip");
  }

  private static List<Button> buttons(int count, String title) {
    return IntStream.range(0, count).mapToObj(n -> new Button("id" + n, title + n)).toList();
  }

  private static List<Row> rows(int count, String title, String description) {
    return IntStream.range(0, count)
        .mapToObj(n -> new Row("id" + n, title + n, description))
        .toList();
  }
}
