package io.echovault.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.echovault.ports.outbound.Embedder;
import io.echovault.ports.vocabulary.MemoException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;

/**
 * The small English sentence model bge-small-en-v1.5, quantised, run in this process.
 *
 * <p>Each text is a run of its own on the caller's thread, never padded and never together with
 * another: the model rounds its numbers by what is in the run, so company would change a text's
 * vector. A list gives way to other callers after each text. The words in front of a question that
 * the model's makers propose are left out, for they did not help with what people remember.
 */
public final class OnnxEmbedder implements Embedder, AutoCloseable {
  private static final String MODEL = "bge-small-en-v1.5-q";
  private static final int DIMENSION = 384;

  /** Attention grows with the square of the length; the model itself would take 512. */
  private static final int MOST_PIECES = 256;

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final WordPieces wordPieces;
  private final int threads;
  private final Semaphore turns;
  private boolean closed;

  private OnnxEmbedder(
      OrtEnvironment environment, OrtSession session, WordPieces wordPieces, int threads) {
    this.environment = environment;
    this.session = session;
    this.wordPieces = wordPieces;
    this.threads = threads;
    this.turns = new Semaphore(threads, true);
  }

  /**
   * Loads the model and runs it a few times, so that the first caller does not wait for it. Takes a
   * second or two, and about 100 MB outside the heap.
   *
   * @param threads how many callers it works for at once, at least 1; others wait their turn
   * @throws IllegalStateException when this machine cannot run it; says why
   */
  public static OnnxEmbedder open(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("an embedder needs at least 1 thread, not " + threads);
    }
    OrtEnvironment environment = environment();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        InputStream description = resource(MODEL + "-tokenizer.json");
        InputStream model = resource(MODEL + ".onnx")) {
      options.setIntraOpNumThreads(1); // On the caller's thread: there is none of its own.
      options.setInterOpNumThreads(1);
      WordPieces wordPieces = new WordPieces(Vocabulary.read(description));
      OrtSession session = environment.createSession(model.readAllBytes(), options);
      OnnxEmbedder embedder = new OnnxEmbedder(environment, session, wordPieces, threads);
      embedder.warmUp();
      return embedder;
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The sentence model cannot be read from its jar.", unreadable);
    } catch (OrtException refused) {
      throw new IllegalStateException("The sentence model does not start.", refused);
    }
  }

  private static OrtEnvironment environment() {
    try {
      OrtEnvironment environment = LargeStack.call(OrtEnvironment::getEnvironment);
      environment.setTelemetry(false);
      return environment;
    } catch (LinkageError missing) {
      throw new IllegalStateException(
          "The sentence model's native library does not load on "
              + System.getProperty("os.name")
              + " "
              + System.getProperty("os.arch")
              + ". It needs Linux with glibc (x64, arm64), macOS (arm64) or Windows (x64), and a"
              + " temporary folder from which programs may run; or turn embeddings off.",
          missing);
    } catch (OrtException refused) {
      throw new IllegalStateException("The sentence model does not start.", refused);
    }
  }

  private static InputStream resource(String name) throws IOException {
    InputStream found = OnnxEmbedder.class.getResourceAsStream("/" + name);
    if (found == null) {
      throw new IOException(name + " is not on the class path");
    }
    return found;
  }

  private void warmUp() {
    for (int words = 1; words <= MOST_PIECES; words *= 4) {
      embed(List.of("warm ".repeat(words)));
    }
  }

  @Override
  public String model() {
    return MODEL;
  }

  @Override
  public int dimension() {
    return DIMENSION;
  }

  @Override
  public boolean inProcess() {
    return true;
  }

  @Override
  public List<float[]> embed(List<String> texts) {
    List<float[]> vectors = new ArrayList<>(texts.size());
    for (String text : texts) {
      long[] pieces = wordPieces.of(text, MOST_PIECES);
      turns.acquireUninterruptibly();
      try {
        vectors.add(normalized(run(pieces)));
      } catch (OrtException failed) {
        throw new MemoException.TryAgain("the sentence model failed", failed);
      } finally {
        turns.release();
      }
    }
    return vectors;
  }

  /** What the model makes of the start mark, which stands for the whole text. */
  private float[] run(long[] pieces) throws OrtException {
    if (closed) {
      throw new IllegalStateException("this embedder is closed");
    }
    long[] ones = new long[pieces.length];
    Arrays.fill(ones, 1);
    try (OnnxTensor ids = row(pieces);
        OnnxTensor mask = row(ones);
        OnnxTensor types = row(new long[pieces.length]);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
      FloatBuffer numbers = ((OnnxTensor) result.get(0)).getFloatBuffer();
      float[] first = new float[DIMENSION];
      numbers.get(first);
      return first;
    }
  }

  private OnnxTensor row(long[] numbers) throws OrtException {
    return OnnxTensor.createTensor(environment, new long[][] {numbers});
  }

  private static float[] normalized(float[] vector) {
    double square = 0;
    for (float value : vector) {
      square += (double) value * value;
    }
    float factor = (float) (1 / Math.sqrt(square));
    for (int at = 0; at < vector.length; at++) {
      vector[at] *= factor;
    }
    return vector;
  }

  /** Waits for the runs in hand, and gives the model's memory back. */
  @Override
  public void close() {
    turns.acquireUninterruptibly(threads);
    try {
      if (!closed) {
        closed = true;
        session.close();
      }
    } catch (OrtException failed) {
      throw new IllegalStateException("the sentence model cannot be closed", failed);
    } finally {
      turns.release(threads);
    }
  }
}
