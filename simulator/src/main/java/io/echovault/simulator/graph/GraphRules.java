package io.echovault.simulator.graph;

/** Which of Meta's limits the stand-in holds, and how it answers when they are passed. */
public record GraphRules(boolean pairRate, boolean throughput, Window window, Strangers strangers) {

  /** What happens to a free-form message when the person has been silent for 24 hours. */
  public enum Window {
    /** Delivered all the same. */
    IGNORED,
    /** Accepted, then reported as failed with 131047, as Meta mostly does. */
    FAILS_LATER,
    /** Refused at once with 131047. */
    REFUSED
  }

  /** What happens to a message to somebody the stand-in does not know. */
  public enum Strangers {
    /** Accepted and reported as delivered; their window counts as open. */
    ACCEPTED,
    /** Accepted, then reported as failed with 131026. */
    UNDELIVERABLE,
    /** Refused at once with 131030, as a test number does. */
    REFUSED
  }

  /** Every limit on, answered as Meta answers. */
  public static GraphRules strict() {
    return new GraphRules(true, true, Window.FAILS_LATER, Strangers.UNDELIVERABLE);
  }

  /** Shapes only: no rates, no window, and everybody is known. For load. */
  public static GraphRules shapesOnly() {
    return new GraphRules(false, false, Window.IGNORED, Strangers.ACCEPTED);
  }

  public GraphRules withPairRate(boolean held) {
    return new GraphRules(held, throughput, window, strangers);
  }

  public GraphRules withThroughput(boolean held) {
    return new GraphRules(pairRate, held, window, strangers);
  }

  public GraphRules withWindow(Window rule) {
    return new GraphRules(pairRate, throughput, rule, strangers);
  }

  public GraphRules withStrangers(Strangers rule) {
    return new GraphRules(pairRate, throughput, window, rule);
  }
}
