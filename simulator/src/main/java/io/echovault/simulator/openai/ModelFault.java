package io.echovault.simulator.openai;

import java.time.Duration;

/** Something that goes wrong with an answer of the model, on purpose. */
public sealed interface ModelFault {

  /** The model declines to answer. */
  record Refuse() implements ModelFault {}

  /** The output ends in the middle of its JSON, and the answer says so. */
  record Truncate() implements ModelFault {}

  /** Status 200, and an answer that says that the model failed. */
  record FailWithSuccess() implements ModelFault {}

  /** Status 429: requests come too fast. A time of zero sends no Retry-After. */
  record TooFast(Duration after) implements ModelFault {}

  /** Status 429 as well: the account has no money left. */
  record NoQuota() implements ModelFault {}

  /** An error of the server, 500 to 599. */
  record ServerError(int status) implements ModelFault {}

  /** The right answer, but late. */
  record Delay(Duration duration) implements ModelFault {}

  /** The connection is closed without an answer. */
  record Cut() implements ModelFault {}

  /** JSON of another shape than was asked for, as a server sends that does not enforce schemas. */
  record WrongShape() implements ModelFault {}

  /** Text that is no JSON. */
  record NoJson() implements ModelFault {}
}
