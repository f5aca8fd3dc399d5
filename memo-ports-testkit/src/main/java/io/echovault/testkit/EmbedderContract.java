package io.echovault.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.echovault.ports.outbound.Embedder;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** What every embedder keeps to. */
public interface EmbedderContract {

  /** The embedder under test, the same through one test. */
  Embedder embedder();

  @Test
  default void namesItsModelAndItsDimension() {
    assertThat(embedder().model()).isNotBlank();
    assertThat(embedder().dimension()).isPositive();
  }

  @Test
  default void givesOneVectorForEachTextInOrder() {
    List<String> texts =
        List.of("The dentist is on Monday", "A bicycle", "The dentist is on Monday");
    List<float[]> vectors = embedder().embed(texts);

    assertThat(vectors).hasSize(3);
    assertThat(cosine(vectors.get(0), vectors.get(2))).isCloseTo(1, within(1e-4));
    assertThat(cosine(vectors.get(0), vectors.get(1))).isLessThan(0.99);
    assertThat(embedder().embed(List.of())).isEmpty();
  }

  @Test
  default void givesVectorsOfLengthOneWhateverTheText() {
    List<String> texts =
        List.of(
            "",
            " \n\t ",
            "🎉🎂",
            "a\0b",
            "\uD83D",
            "Ωμέγα и дом",
            "お母さんの誕生日",
            "माँ का जन्मदिन",
            "x".repeat(100_000));
    for (float[] vector : embedder().embed(texts)) {
      assertThat(vector).hasSize(embedder().dimension());
      assertThat(cosine(vector, vector)).isCloseTo(1, within(1e-4));
    }
  }

  @Test
  default void givesTheSameVectorInAnyCompany() {
    String text = "Leo wears shoes of size 27";
    float[] alone = one(text);
    List<float[]> together =
        embedder().embed(List.of("long words ".repeat(200), text, "", "Ana moved to Lisbon"));
    assertThat(cosine(alone, together.get(1))).isCloseTo(1, within(1e-4));
  }

  @Test
  default void putsTheNearerTextNearer() {
    float[] question = one("Where does the cat sleep?");
    float[] near = one("The cat likes to sleep on the old sofa");
    float[] far = one("Invoices are paid within thirty days");
    assertThat(cosine(question, near)).isGreaterThan(cosine(question, far));
  }

  @Test
  default void takesATextThatIsTooLongByItsStart() {
    String start = "The cat likes to sleep on the old sofa. ".repeat(1000);
    assertThat(cosine(one(start), one(start + "Invoices."))).isCloseTo(1, within(1e-4));
  }

  @Test
  default void worksForManyThreadsAtOnce() {
    List<String> texts = List.of("one bicycle", "two dentists", "three cats on the sofa", "four");
    List<float[]> expected = embedder().embed(texts);
    Callable<List<float[]>> caller = () -> embedder().embed(texts);
    for (List<float[]> vectors : Race.between(Collections.nCopies(16, caller))) {
      for (int at = 0; at < texts.size(); at++) {
        assertThat(cosine(vectors.get(at), expected.get(at))).isCloseTo(1, within(1e-4));
      }
    }
  }

  private float[] one(String text) {
    return embedder().embed(List.of(text)).get(0);
  }

  private static double cosine(float[] left, float[] right) {
    double sum = 0;
    for (int at = 0; at < left.length; at++) {
      sum += (double) left[at] * right[at];
    }
    return sum;
  }
}
