package io.echovault.app.command;

import io.echovault.app.settings.Settings;
import java.io.PrintStream;
import java.util.Map;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What every command works with.
 *
 * @param environment where the settings come from
 * @param out what was asked for
 * @param err what is wrong, and warnings
 */
record CommandContext(Map<String, String> environment, PrintStream out, PrintStream err) {
  private static final int FAILED = 1;

  CommandContext {
    environment = Map.copyOf(environment);
  }

  /**
   * The settings of the environment.
   *
   * @throws io.echovault.app.settings.InvalidSettingsException when they are not valid
   */
  Settings settings() {
    return Settings.read(environment);
  }

  /** Prints what is wrong in one line, and gives the exit code of a failure. */
  int failed(String line) {
    err.println(line);
    return FAILED;
  }

  /** Gives the exit code of success or of a failure. */
  static int code(boolean fine) {
    return fine ? 0 : FAILED;
  }

  /** An empty JSON object, to be filled and printed. */
  static ObjectNode json() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** Prints a JSON object in one line, in ASCII, which every terminal's character set has. */
  void print(ObjectNode json) {
    out.println(Ascii.JSON.writeValueAsString(json));
  }

  /** Made only when JSON is asked for. */
  private static final class Ascii {
    static final JsonMapper JSON =
        JsonMapper.builder(JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build())
            .build();
  }
}
