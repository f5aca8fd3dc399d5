package io.echovault.simulator.graph;

import java.util.Optional;

/** What the stand-in asks of the people's phones behind it. Called by many threads. */
public interface Handsets {

  /** Whether a free-form message may reach somebody. */
  enum Reach {
    OPEN,
    /** The person has been silent for 24 hours or more. */
    SILENT,
    UNKNOWN
  }

  /** Tells about the person with this phone or user id. */
  Reach reach(String address);

  /** Whether this is the id of a message that somebody sent to the bot. */
  boolean knows(String messageId);

  /** Shows a person that the bot has read the message, and perhaps that it is typing. */
  void read(String messageId, boolean typing);

  /** Hands over an accepted message; with a failure, it is not shown but reported as failed. */
  void accept(String messageId, OutgoingMessage message, Optional<GraphError> failure);
}
