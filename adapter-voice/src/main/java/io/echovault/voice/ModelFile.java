package io.echovault.voice;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * How a model is stored: rows of numbers, each row with the largest of them as a float and all as
 * shares of it in one or two bytes.
 */
final class ModelFile {
  private static final int FORMAT = 0x45565302;

  private ModelFile() {}

  static byte[] write(SpeakerModel model) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(FORMAT);
      row(out, model.mixture().weights(), Short.BYTES);
      row(out, model.mixture().means(), Short.BYTES);
      row(out, model.mixture().deviations(), Short.BYTES);
      // The directions of the shifts are most of the file.
      cohort(out, model.shifts(), Byte.BYTES);
      row(out, model.projection().mean(), Short.BYTES);
      rows(out, model.projection().rows(), Short.BYTES);
      out.writeDouble(model.scale().slope());
      out.writeDouble(model.scale().offset());
      out.writeDouble(model.scale().threshold());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads what {@link #write} gave.
   *
   * @throws IOException when it is something else
   */
  static SpeakerModel read(byte[] file) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(file))) {
      if (in.readInt() != FORMAT) {
        throw new IOException("this is no model of speakers, or one of another version");
      }
      Mixture mixture = new Mixture(row(in), row(in), row(in));
      Cohort shifts = cohort(in);
      Projection projection = new Projection(row(in), rows(in));
      return new SpeakerModel(
          mixture,
          shifts,
          projection,
          new SpeakerModel.Scale(in.readDouble(), in.readDouble(), in.readDouble()));
    }
  }

  private static void cohort(DataOutputStream out, Cohort cohort, int width) throws IOException {
    row(out, cohort.mean(), Short.BYTES);
    rows(out, cohort.directions(), width);
    row(out, cohort.rest(), Short.BYTES);
  }

  private static Cohort cohort(DataInputStream in) throws IOException {
    return new Cohort(row(in), rows(in), row(in));
  }

  private static void rows(DataOutputStream out, float[][] rows, int width) throws IOException {
    out.writeInt(rows.length);
    for (float[] row : rows) {
      row(out, row, width);
    }
  }

  private static float[][] rows(DataInputStream in) throws IOException {
    float[][] rows = new float[in.readInt()][];
    for (int at = 0; at < rows.length; at++) {
      rows[at] = row(in);
    }
    return rows;
  }

  private static void row(DataOutputStream out, float[] row, int width) throws IOException {
    float most = 0;
    for (float value : row) {
      most = Math.max(most, Math.abs(value));
    }
    int steps = width == Byte.BYTES ? Byte.MAX_VALUE : Short.MAX_VALUE;
    out.writeInt(row.length);
    out.writeByte(width);
    out.writeFloat(most);
    for (float value : row) {
      int step = most == 0 ? 0 : Math.round(value / most * steps);
      if (width == Byte.BYTES) {
        out.writeByte(step);
      } else {
        out.writeShort(step);
      }
    }
  }

  private static float[] row(DataInputStream in) throws IOException {
    float[] row = new float[in.readInt()];
    boolean narrow = in.readByte() == Byte.BYTES;
    float most = in.readFloat();
    float steps = narrow ? Byte.MAX_VALUE : Short.MAX_VALUE;
    for (int at = 0; at < row.length; at++) {
      row[at] = (narrow ? in.readByte() : in.readShort()) / steps * most;
    }
    return row;
  }
}
