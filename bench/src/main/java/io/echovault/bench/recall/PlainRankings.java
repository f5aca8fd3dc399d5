package io.echovault.bench.recall;

import io.echovault.bench.locomo.Turn;
import io.echovault.ports.outbound.Embedder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The two rankings that everybody compares with, over the turns of one conversation, as plain as
 * they come: BM25 over lower-case words, and the cosine of the model's vectors. Neither knows
 * anything of the core.
 */
final class PlainRankings {
  private static final double K1 = 1.2;
  private static final double B = 0.75;

  private final List<String> ids;
  private final List<Map<String, Integer>> counts = new ArrayList<>();
  private final Map<String, Integer> having = new HashMap<>();
  private final double averageLength;
  private final Embedder embedder;
  private final List<float[]> vectors;

  /**
   * Over turns.
   *
   * @param texts what each turn is kept as
   */
  PlainRankings(List<Turn> turns, List<String> texts, Embedder embedder) {
    ids = turns.stream().map(Turn::id).toList();
    long length = 0;
    for (String text : texts) {
      Map<String, Integer> count = new HashMap<>();
      List<String> words = words(text);
      words.forEach(word -> count.merge(word, 1, Integer::sum));
      count.keySet().forEach(word -> having.merge(word, 1, Integer::sum));
      counts.add(count);
      length += words.size();
    }
    averageLength = Math.max(1.0, (double) length / Math.max(1, texts.size()));
    this.embedder = embedder;
    vectors = embedder.dimension() == 0 ? List.of() : embedder.embed(texts);
  }

  /** The turns by BM25, best first. */
  List<String> byWords(String question, int limit) {
    double[] scores = new double[ids.size()];
    for (String word : new HashSet<>(words(question))) {
      int with = having.getOrDefault(word, 0);
      double idf = Math.log(1 + (ids.size() - with + 0.5) / (with + 0.5));
      for (int at = 0; at < scores.length; at++) {
        double count = counts.get(at).getOrDefault(word, 0);
        double length = counts.get(at).values().stream().mapToInt(Integer::intValue).sum();
        scores[at] += idf * count * (K1 + 1) / (count + K1 * (1 - B + B * length / averageLength));
      }
    }
    return best(scores, limit);
  }

  /** The turns by the cosine of their vector and the question's, best first; needs a model. */
  List<String> byMeaning(String question, int limit) {
    float[] asked = embedder.embed(List.of(question)).get(0);
    double[] scores = new double[ids.size()];
    for (int at = 0; at < scores.length; at++) {
      float[] vector = vectors.get(at);
      for (int i = 0; i < vector.length; i++) {
        scores[at] += asked[i] * vector[i];
      }
    }
    return best(scores, limit);
  }

  private List<String> best(double[] scores, int limit) {
    return IntStream.range(0, scores.length)
        .boxed()
        .sorted(Comparator.comparingDouble(at -> -scores[at]))
        .limit(limit)
        .map(ids::get)
        .toList();
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{Nd}]+", -1)) {
      if (!word.isEmpty()) {
        words.add(
            word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word);
      }
    }
    return words;
  }
}
