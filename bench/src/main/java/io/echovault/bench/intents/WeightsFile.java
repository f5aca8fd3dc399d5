package io.echovault.bench.intents;

import io.echovault.core.measure.IntentModel;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** The weights as the core reads them: each in one byte, in steps of the same size. */
final class WeightsFile {
  private static final int HIGHEST = 127;

  private WeightsFile() {}

  /** What all examples teach, ready to be shipped. */
  static byte[] learn(List<LabelledText> examples, double temperature) throws IOException {
    return bytes(Trainer.learn(examples), temperature);
  }

  private static byte[] bytes(Trained trained, double temperature) throws IOException {
    double largest =
        Arrays.stream(trained.weights())
            .flatMapToDouble(Arrays::stream)
            .map(Math::abs)
            .max()
            .orElse(1);
    double step = largest / HIGHEST;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(IntentModel.MARK);
    out.write(LabelledText.hash());
    out.writeInt(trained.vocabulary().length);
    out.writeInt(trained.signs().length);
    out.writeInt(IntentModel.kinds().size());
    out.writeFloat((float) step);
    out.writeFloat((float) temperature);
    for (int word : trained.vocabulary()) {
      out.writeInt(word);
    }
    for (int sign : trained.signs()) {
      out.writeInt(sign);
    }
    for (double[] row : trained.weights()) {
      for (double weight : row) {
        out.writeByte((int) Math.round(weight / step));
      }
    }
    return bytes.toByteArray();
  }
}
