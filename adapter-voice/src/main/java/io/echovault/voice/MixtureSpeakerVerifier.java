package io.echovault.voice;

import io.echovault.ports.outbound.SpeakerVerifier;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.Recording;
import io.echovault.ports.vocabulary.SpeakerMatch;
import io.echovault.ports.vocabulary.SpeechQuality;
import io.echovault.ports.vocabulary.Voiceprint;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Tells speakers apart by a mixture of normal distributions over mel cepstra, and by statistics of
 * the cepstra, both in proportion to 251 background speakers. The model ships in this jar.
 *
 * <p>Weak beside what large neural networks reach: it is a second factor, never the only one.
 */
public final class MixtureSpeakerVerifier implements SpeakerVerifier {
  private static final String RESOURCE = "/speaker-model.bin";
  private static final int SHOWN = 4;

  private final SpeakerModel model;
  private final String name;

  private MixtureSpeakerVerifier(SpeakerModel model, String name) {
    this.model = model;
    this.name = name;
  }

  /**
   * Reads the model that ships with this class.
   *
   * @throws UncheckedIOException when it is missing
   */
  public static MixtureSpeakerVerifier open() {
    try (InputStream file = MixtureSpeakerVerifier.class.getResourceAsStream(RESOURCE)) {
      if (file == null) {
        throw new IOException(RESOURCE + " is not on the class path");
      }
      return of(new Bytes(file.readAllBytes()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The model of speakers cannot be read.", unreadable);
    }
  }

  /**
   * A verifier by another model.
   *
   * @param file what {@link VoiceTraining} made
   * @throws UncheckedIOException when it is something else
   */
  public static MixtureSpeakerVerifier of(Bytes file) {
    try {
      byte[] bytes = file.array();
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return new MixtureSpeakerVerifier(
          ModelFile.read(bytes), "mixture-" + HexFormat.of().formatHex(hash, 0, SHOWN));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The model of speakers cannot be read.", unreadable);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("this Java has no SHA-256", missing);
    }
  }

  @Override
  public String model() {
    return name;
  }

  @Override
  public boolean available() {
    return true;
  }

  @Override
  public SpeechQuality quality(Recording recording) {
    return Speech.qualityOf(recording);
  }

  @Override
  public Voiceprint enrol(List<Recording> recordings) {
    List<Speech> speech = recordings.stream().map(Speech::of).toList();
    if (speech.stream().allMatch(each -> each.raw().length == 0)) {
      throw new IllegalArgumentException("there is no speech in these recordings");
    }
    return new Voiceprint(name, Traits.of(model, speech).bytes());
  }

  @Override
  public SpeakerMatch compare(Voiceprint voiceprint, Recording recording) {
    return compareWithAll(List.of(voiceprint), recording).get(0);
  }

  /**
   * Compares a recording with several voiceprints, each as {@link #compare} does.
   *
   * @return one result for each, in order
   */
  public List<SpeakerMatch> compareWithAll(List<Voiceprint> voiceprints, Recording recording) {
    List<SpeakerModel.Placed> enrolled = voiceprints.stream().map(this::placed).toList();
    Speech speech = Speech.of(recording);
    SpeakerModel.Placed heard = model.placed(Traits.of(model, List.of(speech)));
    return enrolled.stream().map(each -> match(each, heard, speech)).toList();
  }

  private SpeakerModel.Placed placed(Voiceprint voiceprint) {
    if (!voiceprint.model().equals(name)) {
      throw new IllegalArgumentException(
          "a voiceprint of " + voiceprint.model() + " is not compared by " + name);
    }
    return model.placed(Traits.read(model, voiceprint.content()));
  }

  private SpeakerMatch match(
      SpeakerModel.Placed enrolled, SpeakerModel.Placed heard, Speech speech) {
    if (speech.raw().length == 0) {
      return new SpeakerMatch(-Double.MAX_VALUE, false, speech.quality());
    }
    double score = model.score(enrolled, heard);
    boolean fit = speech.quality().problem().isEmpty();
    return new SpeakerMatch(score, fit && score >= model.scale().threshold(), speech.quality());
  }
}
