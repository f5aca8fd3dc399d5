package io.echovault.simulator.openai;

import io.echovault.simulator.wire.JsonAnswer;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Takes recordings to be written down, and checks them as OpenAI does: the file's name says its
 * format, which has to be the file's. It hears nothing: what was said, somebody tells it.
 */
final class Transcriptions {
  private static final Set<String> FORMATS =
      Set.of("flac", "mp3", "mp4", "mpeg", "mpga", "m4a", "ogg", "wav", "webm");
  private static final Set<String> FIELDS =
      Set.of("model", "response_format", "languages[]", "keywords[]", "language", "prompt", "file");

  private volatile Function<byte[], String> ear = file -> "";

  void hearing(Function<byte[], String> other) {
    ear = other;
  }

  void answer(Context context) {
    UploadedFile upload = context.uploadedFile("file");
    if (upload == null) {
      throw ModelRefusal.invalid(
          "missing_required_parameter", "file", "Missing required parameter: 'file'.");
    }
    for (String field : context.formParamMap().keySet()) {
      if (!FIELDS.contains(field)) {
        throw ModelRefusal.invalid("unknown_parameter", field, "Unknown parameter.");
      }
    }
    String format = upload.filename().substring(upload.filename().lastIndexOf('.') + 1);
    byte[] file = bytes(upload);
    if (!FORMATS.contains(format) || !is(file, format)) {
      throw ModelRefusal.invalid("invalid_value", "file", "Invalid file format.");
    }
    String words = ear.apply(file);
    JsonAnswer.write(
        context,
        200,
        Map.of(
            "text",
            words,
            "languages",
            List.of(Map.of("code", "en")),
            "usage",
            Map.of("type", "tokens", "input_tokens", file.length / 100, "output_tokens", 12)));
  }

  private static boolean is(byte[] file, String format) {
    return switch (format) {
      case "ogg" -> begins(file, "OggS");
      case "wav" -> begins(file, "RIFF");
      default -> file.length > 0;
    };
  }

  private static boolean begins(byte[] file, String with) {
    if (file.length < with.length()) {
      return false;
    }
    for (int at = 0; at < with.length(); at++) {
      if (file[at] != with.charAt(at)) {
        return false;
      }
    }
    return true;
  }

  private static byte[] bytes(UploadedFile upload) {
    try (var content = upload.content()) {
      return content.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
