package io.echovault.core.measure;

import io.echovault.core.text.LanguageGuess;
import io.echovault.core.understanding.examples.HashedSigns;
import io.echovault.core.understanding.examples.IntentExamples;
import io.echovault.core.understanding.examples.IntentFeatures;
import io.echovault.core.understanding.examples.IntentWeights;
import io.echovault.core.understanding.examples.Kind;
import io.echovault.core.understanding.examples.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The model that tells what a message asks for, opened up for whoever trains its weights or
 * measures how often it is right. Safe for many threads.
 */
public final class IntentModel {
  /** The first bytes of the stored weights. */
  public static final int MARK = IntentWeights.MARK;

  /** The languages that there are examples in. */
  public static final List<String> LANGUAGES = IntentExamples.languages();

  private static final String FOLDER = "/io/echovault/core/understanding/examples/";

  private IntentModel() {}

  /** The signs of a text, and how much each counts. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared; an array spares a box each.
  public record Signs(int[] hashes, float[] values) {}

  /** The names of the kinds, in the order of their weights. */
  public static List<String> kinds() {
    return Arrays.stream(Kind.values()).map(Kind::name).toList();
  }

  /** The words of a text, each a number. */
  public static int[] words(String text) {
    return IntentFeatures.words(text);
  }

  /**
   * What is seen of a text when only words of a vocabulary count as themselves.
   *
   * @param vocabulary the numbers of its words, ascending
   */
  public static Signs signs(String text, int[] vocabulary) {
    HashedSigns found =
        IntentFeatures.of(
            text, LanguageGuess.of(text), word -> Arrays.binarySearch(vocabulary, word) >= 0);
    int[] hashes = new int[found.size()];
    float[] values = new float[found.size()];
    for (int at = 0; at < found.size(); at++) {
      hashes[at] = found.hash(at);
      values[at] = found.value(at);
    }
    return new Signs(hashes, values);
  }

  /** How probable each kind is by the weights that are shipped, in the order of the kinds. */
  public static double[] read(String text) {
    Reading reading = IntentExamples.read(text);
    return Arrays.stream(Kind.values()).mapToDouble(reading::probability).toArray();
  }

  /** The examples of a language as they are shipped. */
  public static String examples(String language) throws IOException {
    return new String(bytes(language + ".txt"), StandardCharsets.UTF_8);
  }

  /** The weights as they are shipped. */
  public static byte[] weights() throws IOException {
    return bytes("weights.bin");
  }

  private static byte[] bytes(String name) throws IOException {
    try (InputStream resource = IntentModel.class.getResourceAsStream(FOLDER + name)) {
      if (resource == null) {
        throw new IOException("there is no " + name + " among the examples");
      }
      return resource.readAllBytes();
    }
  }
}
