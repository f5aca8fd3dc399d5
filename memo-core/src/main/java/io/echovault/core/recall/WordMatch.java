package io.echovault.core.recall;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How the words of a question meet the words of the memories: Okapi BM25 (Robertson and Zaragoza,
 * "The Probabilistic Relevance Framework: BM25 and Beyond", 2009) with the idf that cannot be
 * negative, ln(1 + (N - n + 0.5) / (n + 0.5)), for each memory and for each sitting as one text.
 */
final class WordMatch {
  private static final double K1 = 0.9;
  private static final double B = 0.4;
  private static final double NEARBY = 0.6;

  /** Which words a slot has is kept in the bits of one number. */
  private static final int MOST_TERMS = 31;

  private final MemberIndex index;
  private final List<Term> terms;
  private final float[] scores;
  private final int[] has;
  private final float[] sittingScores;
  private double weight;

  /** A word of the question with where it occurs. */
  private record Term(Optional<Postings> postings, double idf) {}

  WordMatch(MemberIndex index, List<String> asked) {
    this.index = index;
    this.terms = terms(index, asked);
    this.scores = new float[index.slots()];
    this.has = new int[index.slots()];
    this.sittingScores = new float[index.timeline().sittings()];
    for (int bit = 0; bit < terms.size(); bit++) {
      weight += terms.get(bit).idf();
      score(terms.get(bit), 1 << bit);
    }
    weight = Math.max(weight, 1e-9);
    scoreSittings();
  }

  private static List<Term> terms(MemberIndex index, List<String> asked) {
    List<Term> terms = new ArrayList<>();
    for (String word : asked) {
      Optional<Postings> postings = index.postings(word);
      terms.add(new Term(postings, idf(index.size(), postings.map(Postings::living).orElse(0))));
    }
    terms.sort(Comparator.comparingDouble(Term::idf).reversed());
    return terms.size() > MOST_TERMS ? terms.subList(0, MOST_TERMS) : terms;
  }

  private static double idf(int all, int having) {
    return Math.log(1 + (all - having + 0.5) / (having + 0.5));
  }

  private static double saturated(double count, double length) {
    return count * (K1 + 1) / (count + K1 * (1 - B + B * length));
  }

  private void score(Term term, int bit) {
    double average = index.averageLength();
    term.postings()
        .ifPresent(
            postings -> {
              for (int at = 0; at < postings.length(); at++) {
                int slot = postings.slot(at);
                if (index.length(slot) > 0) {
                  scores[slot] +=
                      (float)
                          (term.idf()
                              * saturated(postings.count(at), index.length(slot) / average));
                  has[slot] |= bit;
                }
              }
            });
  }

  private void scoreSittings() {
    Timeline timeline = index.timeline();
    float[] lengths = new float[timeline.sittings()];
    int sittings = 0;
    for (int slot = 0; slot < index.slots(); slot++) {
      if (index.length(slot) > 0) {
        int sitting = timeline.sitting(slot);
        sittings += lengths[sitting] == 0 ? 1 : 0;
        lengths[sitting] += index.length(slot);
      }
    }
    double average = index.averageLength() * index.size() / Math.max(1, sittings);
    float[] counts = new float[timeline.sittings()];
    double whole = 0;
    for (Term term : terms) {
      whole += scoreSittings(term, counts, lengths, sittings, average);
    }
    for (int sitting = 0; sitting < sittingScores.length; sitting++) {
      sittingScores[sitting] /= (float) Math.max(whole, 1e-9);
    }
  }

  private double scoreSittings(
      Term term, float[] counts, float[] lengths, int sittings, double average) {
    if (term.postings().isEmpty()) {
      return idf(sittings, 0);
    }
    Postings postings = term.postings().get();
    Timeline timeline = index.timeline();
    int having = 0;
    for (int at = 0; at < postings.length(); at++) {
      int slot = postings.slot(at);
      if (index.length(slot) > 0) {
        int sitting = timeline.sitting(slot);
        having += counts[sitting] == 0 ? 1 : 0;
        counts[sitting] += postings.count(at);
      }
    }
    double idf = idf(sittings, having);
    for (int at = 0; at < postings.length(); at++) {
      int slot = postings.slot(at);
      if (index.length(slot) > 0) {
        int sitting = timeline.sitting(slot);
        if (counts[sitting] > 0) {
          sittingScores[sitting] +=
              (float) (idf * saturated(counts[sitting], lengths[sitting] / average));
          counts[sitting] = 0;
        }
      }
    }
    return idf;
  }

  /** BM25 as a share of what the question's words weigh. */
  float score(int slot) {
    return (float) (scores[slot] / weight);
  }

  /** BM25 of the slot's sitting, likewise. */
  float sittingScore(int slot) {
    return sittingScores[index.timeline().sitting(slot)];
  }

  /** Share of the question's words that are there, each by its idf. */
  float covered(int slot) {
    return covered(has[slot], 0);
  }

  /** The same, where a word of the memory before or after counts too, but less. */
  float coveredAround(int slot) {
    int before = index.timeline().before(slot);
    int after = index.timeline().after(slot);
    int nearby = (before < 0 ? 0 : has[before]) | (after < 0 ? 0 : has[after]);
    return covered(has[slot], nearby & ~has[slot]);
  }

  private float covered(int here, int nearby) {
    double sum = 0;
    for (int bits = here; bits != 0; bits &= bits - 1) {
      sum += terms.get(Integer.numberOfTrailingZeros(bits)).idf();
    }
    for (int bits = nearby; bits != 0; bits &= bits - 1) {
      sum += NEARBY * terms.get(Integer.numberOfTrailingZeros(bits)).idf();
    }
    return (float) (sum / weight);
  }
}
