package io.echovault.core.understanding;

import io.echovault.core.understanding.intent.Candidate;
import java.util.List;

/**
 * What speaks for one meaning or another beside the rules, such as the opinion of a language model.
 *
 * @param opinions each with how sure it is
 * @param advice what else it says of the message
 */
public record Evidence(List<Candidate> opinions, Advice advice) {
  /** No more than the rules say. */
  public static final Evidence NONE = new Evidence(List.of());

  public Evidence {
    opinions = List.copyOf(opinions);
  }

  /** Of one who has opinions about the meaning only. */
  public Evidence(List<Candidate> opinions) {
    this(opinions, Advice.NONE);
  }

  /** The same with an answer. */
  public Evidence with(Advice other) {
    return new Evidence(opinions, other);
  }
}
