package io.echovault.core.recall;

import io.echovault.ports.vocabulary.Question;
import io.echovault.ports.vocabulary.Recall;
import io.echovault.ports.vocabulary.Recollection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Ranking by Okapi BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and
 * Beyond", 2009) with the idf that cannot be negative: ln(1 + (N - n + 0.5) / (n + 0.5)).
 *
 * <p>A memory answers when it has enough of what the question is about: the share of the question's
 * words that it covers, each weighed by its idf, with a word that no memory has weighing as much as
 * one that a single memory has.
 */
final class Bm25 {
  private static final double K1 = 0.9;
  private static final double B = 0.4;

  /** The least share of the question that an answer covers. */
  private static final double COVERED = 0.45;

  /** The least score of a further answer, as a share of the best one's. */
  private static final double BESIDE_THE_BEST = 0.6;

  private final MemberIndex index;

  Bm25(MemberIndex index) {
    this.index = index;
  }

  Recall search(Question question) {
    Set<String> asked = asked(question.text());
    double[] scores = new double[index.slots()];
    double[] covered = new double[index.slots()];
    double whole = 0;
    for (String word : asked) {
      whole += score(word, scores, covered);
    }
    List<Integer> best = best(scores, question.limit());
    int answered = answered(best, scores, covered, whole);
    List<Recollection> ranked = new ArrayList<>(best.size());
    for (int slot : best) {
      ranked.add(new Recollection(index.memory(slot).orElseThrow(), scores[slot]));
    }
    return new Recall(ranked, answered);
  }

  /** What the question is about; all its words when it has only common ones. */
  private static Set<String> asked(String text) {
    Set<String> all = new LinkedHashSet<>(Words.of(text));
    Set<String> telling = new LinkedHashSet<>(all);
    telling.removeIf(Words::common);
    return telling.isEmpty() ? all : telling;
  }

  /** Adds one word's part to every memory that has it, and gives the word's weight. */
  private double score(String word, double[] scores, double[] covered) {
    int all = index.size();
    var found = index.postings(word);
    double idf = idf(all, found.map(Postings::living).orElse(1));
    double average = index.averageLength();
    found.ifPresent(
        postings -> {
          for (int at = 0; at < postings.length(); at++) {
            int slot = postings.slot(at);
            if (index.memory(slot).isPresent()) {
              double count = postings.count(at);
              double norm = K1 * (1 - B + B * index.lengthOf(slot) / average);
              scores[slot] += idf * count * (K1 + 1) / (count + norm);
              covered[slot] += idf;
            }
          }
        });
    return idf;
  }

  private static double idf(int all, int having) {
    return Math.log(1 + (all - having + 0.5) / (having + 0.5));
  }

  private static List<Integer> best(double[] scores, int limit) {
    Comparator<Integer> worstFirst =
        Comparator.<Integer>comparingDouble(slot -> scores[slot])
            .thenComparing(Comparator.reverseOrder());
    PriorityQueue<Integer> kept = new PriorityQueue<>(worstFirst);
    for (int slot = 0; slot < scores.length; slot++) {
      if (scores[slot] > 0 && (kept.size() < limit || scores[slot] > scores[kept.element()])) {
        kept.add(slot);
        if (kept.size() > limit) {
          kept.remove();
        }
      }
    }
    List<Integer> best = new ArrayList<>(kept);
    best.sort(worstFirst.reversed());
    return best;
  }

  private static int answered(List<Integer> best, double[] scores, double[] covered, double whole) {
    int answered = 0;
    for (int slot : best) {
      boolean enough = covered[slot] >= COVERED * whole;
      boolean beside = scores[slot] >= BESIDE_THE_BEST * scores[best.get(0)];
      if (!enough || !beside) {
        break;
      }
      answered++;
    }
    return answered;
  }
}
