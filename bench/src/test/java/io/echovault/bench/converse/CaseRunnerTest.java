package io.echovault.bench.converse;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.bench.converse.CaseRunner.Outcome;
import io.echovault.ports.outbound.Embedder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CaseRunnerTest {
  private final CaseRunner runner =
      new CaseRunner(Embedder.none(), Instant.parse("2026-11-22T12:00:00Z"), 1);

  @Test
  void holdsWhenTheReplySaysWhatIsWanted() {
    Outcome outcome =
        run(
            "{'id':'a','tell':['The sledge hangs in the barn'],'ask':'Where is the sledge?',"
                + "'want':['barn'],'not':['kept as #']}");
    assertThat(outcome.held()).isTrue();
    assertThat(outcome.toString()).startsWith("ok   a (?, en)\n   > The sledge");
  }

  @Test
  void failsWhenItDoesNotAndTellsWhy() {
    Outcome outcome =
        run(
            "{'id':'a','tell':['The sledge hangs in the barn'],'ask':'Where is the sledge?',"
                + "'want':['attic'],'not':['barn'],'why':'reasons'}");
    assertThat(outcome.held()).isFalse();
    assertThat(outcome.toString())
        .startsWith("FAIL a (?, en) reasons")
        .contains("   WANTED attic")
        .contains("   UNWANTED barn");
  }

  @Test
  void pressesButtonsByTheirTitle() {
    Outcome outcome =
        run(
            "{'id':'a','say':['The sledge hangs in the barn',"
                + "['/delete 1',['\\\\[delete\\\\]'],[]],"
                + "['!press ^bananas$',['no such button'],[]],"
                + "['!press ^delete$',['deleted'],[]],"
                + "['/recent 3',[],['sledge']]]}");
    assertThat(outcome.log()).noneMatch(line -> line.contains("WANTED"));
    assertThat(outcome.held()).isTrue();
  }

  @Test
  void fillsInDaysOfItsOwnClock() {
    Outcome outcome =
        run("{'id':'a','say':[['The fair is on {{+3|%-d %B}}',['{{+3|%-d %b}}','25 Nov'],[]]]}");
    assertThat(outcome.log()).contains("   > The fair is on 25 November");
    assertThat(outcome.held()).isTrue();
  }

  @Test
  void startsEachConversationWithSomebodyNew() {
    assertThat(run("{'id':'a','say':['The sledge hangs in the barn']}").held()).isTrue();
    assertThat(run("{'id':'a','say':[['/recent 5',[],['sledge']]]}").held()).isTrue();
  }

  @Test
  void countsByKindAndLanguage() {
    Held held = new Held();
    held.add(run("{'id':'a','kind':'recall','lang':'de','say':['Hallo']}"));
    held.add(run("{'id':'b','kind':'recall','lang':'it','say':[['Ciao',['zebra'],[]]]}"));
    assertThat(held.figures())
        .isEqualTo(
            Map.of(
                "cases",
                2,
                "passed",
                1,
                "recall_sure",
                0.0,
                "abstain_sure",
                0.0,
                "by_kind",
                Map.of("recall", List.of(1, 2)),
                "by_lang",
                Map.of("de", List.of(1, 1), "it", List.of(0, 1))));
    assertThat(held.share()).isEqualTo(0.5);
  }

  private Outcome run(String line) {
    return runner.run(CaseFile.read("test", List.of(line.replace('\'', '"'))).get(0));
  }
}
