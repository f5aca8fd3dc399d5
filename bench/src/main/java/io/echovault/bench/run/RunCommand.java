package io.echovault.bench.run;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * The command line of the benchmarks and drills, {@code NAME --option value …}. Progress goes out
 * line by line; the last line is one JSON object with the figures. The exit status is 0 when every
 * promise held, 1 when one broke or the run failed, 2 when the command line is wrong.
 */
public final class RunCommand {
  private RunCommand() {}

  /**
   * Runs one of several.
   *
   * @param kind what they are, which is also the name of their script
   * @return the exit status
   */
  public static int run(
      String kind, Map<String, Run> runs, String[] arguments, PrintStream out, PrintStream err) {
    if (arguments.length == 0 || Arrays.asList(arguments).contains("--help")) {
      help(kind, runs, arguments.length == 0 ? err : out);
      return arguments.length == 0 ? 2 : 0;
    }
    Run run = runs.get(arguments[0]);
    if (run == null) {
      err.println("There is no " + kind + " \"" + arguments[0] + "\".");
      help(kind, runs, err);
      return 2;
    }
    try {
      Options options = Options.parse(arguments, 1, run.options());
      Run.Outcome outcome = run.run(options, new Progress(out));
      outcome.broken().forEach(each -> err.println("BROKEN: " + each));
      out.println(JsonMapper.shared().writeValueAsString(new LinkedHashMap<>(outcome.figures())));
      return outcome.broken().isEmpty() ? 0 : 1;
    } catch (Options.Misuse e) {
      err.println(e.getMessage());
      return 2;
    } catch (Exception e) {
      err.println("The run failed, so there are no figures:");
      e.printStackTrace(err);
      return 1;
    }
  }

  private static void help(String kind, Map<String, Run> runs, PrintStream out) {
    out.println("Usage: bash scripts/" + kind + ".sh NAME [--option value …]");
    runs.forEach(
        (name, run) -> {
          out.println("  " + name + ": " + run.about());
          run.options()
              .forEach(
                  (option, value) ->
                      out.println(
                          "      --"
                              + option
                              + (value.isEmpty() ? " (must be given)" : " (" + value + ")")));
        });
  }
}
