package io.echovault.voice;

import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.Recording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Trains a model of speakers.
 *
 * <p>The scale and the threshold come from speakers that a model has not seen: each half of the
 * speakers is scored by a model of the other half, within and across the channels that their
 * recordings came over. Strangers on the same line are nearest to each other, so the threshold is
 * set by them.
 */
public final class VoiceTraining {
  private static final int COMPONENTS = 256;
  private static final int SHIFT_DIRECTIONS = 20;
  private static final int STATISTICS_DIRECTIONS = 30;

  /** Frames of speech in a piece whose statistics are one member of a group. */
  private static final int PIECE = 240;

  private static final int LEAST_PIECE = 100;

  /** How much of a recording a trial enrols; the rest is compared with it. */
  private static final double ENROLLED = 0.55;

  /** Of the background's strangers on the same line, so many are above the cut. */
  private static final double ACCEPTED = 0.001;

  /**
   * Strangers who say the same few words, as at a login, are nearer to each other than readers of
   * different books on the same line. The background has no such words; how much nearer they come
   * was seen on speakers of digits, who are in no part of the model.
   */
  private static final double SAME_WORDS = 6.5;

  private final int components;
  private final Random chance;
  private final Consumer<String> told;

  private VoiceTraining(int components, Random chance, Consumer<String> told) {
    this.components = components;
    this.chance = chance;
    this.told = told;
  }

  /**
   * Trains a model, in some minutes.
   *
   * @param speakers of each the same recording over one or more channels, ten seconds or longer,
   *     the first and the last over the same as everybody's; at least 20 speakers
   * @param chance decides where the mixture begins; the same numbers give the same model
   * @param told how far it is, in words
   * @return the model, for {@link MixtureSpeakerVerifier#of}
   */
  public static Bytes train(List<List<Recording>> speakers, Random chance, Consumer<String> told) {
    return train(speakers, COMPONENTS, chance, told);
  }

  /** Trains a model with another number of normal distributions than the one that ships. */
  static Bytes train(
      List<List<Recording>> speakers, int components, Random chance, Consumer<String> told) {
    return new Bytes(ModelFile.write(new VoiceTraining(components, chance, told).run(speakers)));
  }

  private SpeakerModel run(List<List<Recording>> speakers) {
    List<List<Speech>> speech = new ArrayList<>();
    for (List<Recording> each : speakers) {
      speech.add(each.stream().map(Speech::of).toList());
    }
    List<Double> targets = new ArrayList<>();
    List<Double> impostors = new ArrayList<>();
    List<Double> nearest = new ArrayList<>();
    for (int half = 0; half < 2; half++) {
      int out = half;
      List<List<Speech>> seen =
          IntStream.range(0, speech.size())
              .filter(at -> at % 2 != out)
              .mapToObj(speech::get)
              .toList();
      List<List<Recording>> unseen =
          IntStream.range(0, speakers.size())
              .filter(at -> at % 2 == out)
              .mapToObj(speakers::get)
              .toList();
      trials(model(seen), unseen, targets, impostors, nearest);
      told.accept("scored speakers that half of a model has not seen");
    }
    SpeakerModel.Scale scale =
        Calibration.of(array(targets), array(impostors), array(nearest), ACCEPTED, SAME_WORDS);
    double[] scores = array(targets);
    long refused =
        Arrays.stream(scores)
            .filter(each -> scale.slope() * each + scale.offset() < scale.threshold())
            .count();
    told.accept(
        "slope "
            + scale.slope()
            + ", offset "
            + scale.offset()
            + ", threshold "
            + scale.threshold()
            + ", of the enrolled refused "
            + refused
            + " of "
            + scores.length
            + quantiles(array(targets), array(nearest)));
    return model(speech).with(scale);
  }

  private SpeakerModel model(List<List<Speech>> speakers) {
    float[][] frames =
        speakers.stream()
            .flatMap(each -> each.stream().limit(2))
            .flatMap(each -> Arrays.stream(each.normalised()))
            .toArray(float[][]::new);
    told.accept(
        "fits a mixture to " + frames.length + " frames of " + speakers.size() + " speakers");
    Mixture mixture = new MixtureTraining(frames, components, chance).run();
    Cohort none = new Cohort(new float[0], new float[0][], new float[0]);
    Projection projection = new Discriminants(pieces(speakers)).foremost(STATISTICS_DIRECTIONS);
    SpeakerModel bare = new SpeakerModel(mixture, none, projection, SpeakerModel.Scale.NONE);
    List<Traits> traits =
        speakers.stream()
            .flatMap(each -> each.stream().limit(2))
            .map(each -> Traits.of(bare, List.of(each)))
            .toList();
    float[][] shifts = traits.stream().map(Traits::shift).toArray(float[][]::new);
    return stored(
        new SpeakerModel(
            mixture,
            CohortTraining.of(shifts, SHIFT_DIRECTIONS, chance),
            projection,
            SpeakerModel.Scale.NONE));
  }

  /** As it is read again, so that what is scored is what is used. */
  private static SpeakerModel stored(SpeakerModel model) {
    try {
      return ModelFile.read(ModelFile.write(model));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static List<List<float[]>> pieces(List<List<Speech>> speakers) {
    List<List<float[]>> groups = new ArrayList<>();
    for (List<Speech> speaker : speakers) {
      List<float[]> group = new ArrayList<>();
      for (Speech speech : speaker) {
        float[][] raw = speech.raw();
        for (int from = 0; from + LEAST_PIECE < raw.length; from += PIECE) {
          group.add(
              Projection.statistics(
                  Arrays.copyOfRange(raw, from, Math.min(raw.length, from + PIECE))));
        }
      }
      if (!group.isEmpty()) {
        groups.add(group);
      }
    }
    return groups;
  }

  private static void trials(
      SpeakerModel model,
      List<List<Recording>> speakers,
      List<Double> targets,
      List<Double> impostors,
      List<Double> nearest) {
    List<List<SpeakerModel.Placed>> enrolled = new ArrayList<>();
    List<List<SpeakerModel.Placed>> compared = new ArrayList<>();
    for (List<Recording> speaker : speakers) {
      enrolled.add(speaker.stream().map(each -> placed(model, each.part(0, cut(each)))).toList());
      compared.add(
          speaker.stream().map(each -> placed(model, each.part(cut(each), each.size()))).toList());
    }
    for (int one = 0; one < enrolled.size(); one++) {
      for (int other = 0; other < compared.size(); other++) {
        int channels = enrolled.get(one).size();
        for (int left = 0; left < channels; left++) {
          for (int right = 0; right < channels; right++) {
            double score =
                SpeakerModel.alike(enrolled.get(one).get(left), compared.get(other).get(right));
            (one == other ? targets : impostors).add(score);
            if (one != other && left == right && (left == 0 || left == channels - 1)) {
              nearest.add(score);
            }
          }
        }
      }
    }
  }

  private static String quantiles(double[] targets, double[] nearest) {
    Arrays.sort(targets);
    Arrays.sort(nearest);
    StringBuilder text = new StringBuilder();
    for (double share : new double[] {0.01, 0.003, 0.001, 0.0003, 0.0001}) {
      text.append("; ").append(share).append(" above ");
      text.append(nearest[(int) ((1 - share) * nearest.length)]);
    }
    return text.append("; median of the enrolled ").append(targets[targets.length / 2]).toString();
  }

  private static int cut(Recording recording) {
    return (int) (recording.size() * ENROLLED);
  }

  private static SpeakerModel.Placed placed(SpeakerModel model, Recording recording) {
    return model.placed(Traits.of(model, List.of(Speech.of(recording))));
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
