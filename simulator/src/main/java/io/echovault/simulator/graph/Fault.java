package io.echovault.simulator.graph;

import java.time.Duration;

/** Something that goes wrong with a send, on purpose. */
public sealed interface Fault {

  /** Refused with one of Meta's codes, such as 131056 or 190. */
  record Refuse(int code) implements Fault {}

  /** A bare HTTP status with a body that is no JSON, as a broken proxy sends. */
  record Unavailable(int status) implements Fault {}

  /** Nothing is done and no answer comes for this long; then the connection is closed. */
  record Hang(Duration duration) implements Fault {}

  /** Done as usual, but only after this long. */
  record Delay(Duration duration) implements Fault {}

  /** Done as usual, so that the message arrives, but the connection is closed without an answer. */
  record CloseAfterAccepting() implements Fault {}

  /** Nothing is done and the connection is closed without an answer. */
  record Close() implements Fault {}
}
