package io.echovault.bench.intents;

import io.echovault.core.measure.IntentModel;
import io.echovault.core.measure.IntentModel.Signs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Multinomial logistic regression, learned example by example with steps that grow smaller
 * (AdaGrad) and weights held small. The same examples give the same weights on every machine.
 */
final class Trainer {
  /** With a byte for each of 24 kinds and four for the sign, under 400 kB. */
  static final int MOST_SIGNS = 13_600;

  private static final long SEED = 20_261_129;
  private static final int ROUNDS = 14;
  private static final double RATE = 0.3;
  private static final double DECAY = 2e-4;
  private static final double DROP = 0.15;

  /** A sign of one example only says nothing about others. */
  private static final int SEEN_IN = 2;

  private record Item(int kind, Signs signs, double weight) {}

  private final int kinds = IntentModel.kinds().size();
  private final List<Item> items = new ArrayList<>();
  private final int[] vocabulary;

  private Trainer(int[] vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Of these examples, each as it was typed and in haste. */
  static Trained learn(List<LabelledText> examples) {
    Trainer trainer = new Trainer(Vocabulary.of(examples));
    Map<Integer, Integer> seen = new HashMap<>();
    for (LabelledText example : examples) {
      trainer.add(example, seen);
    }
    int[] often =
        seen.entrySet().stream()
            .filter(each -> each.getValue() >= SEEN_IN)
            .mapToInt(Map.Entry::getKey)
            .sorted()
            .toArray();
    Trained first = trainer.learn(often);
    return often.length <= MOST_SIGNS ? first : trainer.learn(strongest(first));
  }

  private void add(LabelledText example, Map<Integer, Integer> seen) {
    LabelledText bare = example.bare();
    Signs typed = IntentModel.signs(example.text(), vocabulary);
    Set<Integer> both = new HashSet<>();
    Arrays.stream(typed.hashes()).forEach(both::add);
    if (bare.text().equals(example.text())) {
      items.add(new Item(example.kind(), typed, 1));
    } else {
      Signs hasty = IntentModel.signs(bare.text(), vocabulary);
      Arrays.stream(hasty.hashes()).forEach(both::add);
      items.add(new Item(example.kind(), typed, 0.5));
      items.add(new Item(example.kind(), hasty, 0.5));
    }
    both.forEach(sign -> seen.merge(sign, 1, Integer::sum));
  }

  private static int[] strongest(Trained trained) {
    List<Integer> rows = new ArrayList<>();
    for (int row = 0; row < trained.signs().length; row++) {
      rows.add(row);
    }
    double[] strengths =
        Arrays.stream(trained.weights())
            .mapToDouble(weights -> Arrays.stream(weights).map(each -> each * each).sum())
            .toArray();
    rows.sort(Comparator.comparingDouble((Integer row) -> -strengths[row + 1]));
    return rows.stream().limit(MOST_SIGNS).mapToInt(row -> trained.signs()[row]).sorted().toArray();
  }

  private Trained learn(int[] signs) {
    double[][] weights = new double[signs.length + 1][kinds];
    double[][] slopes = new double[signs.length + 1][kinds];
    Trained trained = new Trained(vocabulary, signs, weights);
    Random random = new Random(SEED);
    List<Item> order = new ArrayList<>(items);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(order, random);
      for (Item item : order) {
        step(trained, slopes, item, random);
      }
    }
    return trained;
  }

  /** Some signs are left out each time, so that none is relied on alone. */
  private void step(Trained trained, double[][] slopes, Item item, Random random) {
    int many = item.signs().hashes().length;
    int[] rows = new int[many];
    double[] scores = trained.weights()[0].clone();
    for (int at = 0; at < many; at++) {
      int row = Arrays.binarySearch(trained.signs(), item.signs().hashes()[at]) + 1;
      boolean left = row > 0 && random.nextDouble() < DROP;
      rows[at] = left ? 0 : row;
      if (rows[at] > 0) {
        double value = item.signs().values()[at];
        for (int kind = 0; kind < kinds; kind++) {
          scores[kind] += value * trained.weights()[row][kind];
        }
      }
    }
    double[] errors = Trained.probabilities(scores, 1);
    errors[item.kind()] -= 1;
    move(trained.weights()[0], slopes[0], errors, item.weight());
    for (int at = 0; at < many; at++) {
      if (rows[at] > 0) {
        double value = item.signs().values()[at] * item.weight();
        move(trained.weights()[rows[at]], slopes[rows[at]], errors, value);
      }
    }
  }

  private void move(double[] weights, double[] slopes, double[] errors, double value) {
    for (int kind = 0; kind < kinds; kind++) {
      double slope = errors[kind] * value + DECAY * weights[kind];
      slopes[kind] += slope * slope;
      weights[kind] -= RATE * slope / StrictMath.sqrt(slopes[kind] + 1e-6);
    }
  }
}
