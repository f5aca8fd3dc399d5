package io.echovault.core.understanding;

import io.echovault.core.understanding.intent.Candidate;
import java.util.List;

/**
 * What speaks for one meaning or another beside the rules, such as the opinion of a language model.
 *
 * @param opinions each with how sure it is
 */
public record Evidence(List<Candidate> opinions) {
  /** No more than the rules say. */
  public static final Evidence NONE = new Evidence(List.of());

  public Evidence {
    opinions = List.copyOf(opinions);
  }
}
