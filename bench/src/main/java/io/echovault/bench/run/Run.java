package io.echovault.bench.run;

import java.util.List;
import java.util.Map;

/** One benchmark or drill. */
public interface Run {

  /** What it does and shows, in a line. */
  String about();

  /** The options there are, each with its default; an empty default means that it must be given. */
  Map<String, String> options();

  /**
   * Does it, and tells how it goes as it goes.
   *
   * @throws Exception when it could not be carried through; then there are no figures
   */
  Outcome run(Options options, Progress progress) throws Exception;

  /**
   * What came out.
   *
   * @param figures the figures by name, in order
   * @param broken the promises that broke, each in a line; empty when all held
   */
  record Outcome(Map<String, Object> figures, List<String> broken) {}
}
