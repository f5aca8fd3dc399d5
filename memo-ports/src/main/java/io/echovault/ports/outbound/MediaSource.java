package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.MediaResult;

/**
 * Gives the content of what people send by reference.
 *
 * <p>Repeats: fetching twice gives the same, as long as the channel keeps it. Threads: safe. Time:
 * a call ends within 60 seconds; never call it inside a transaction. Failure: what the channel says
 * is the result; nothing is thrown for it. Content that is given is whole: it was checked against
 * what the channel says of it.
 */
public interface MediaSource {

  /**
   * Fetches the content of a message's media.
   *
   * @param via which of our numbers it came to, in the channel's terms
   * @param mediaId what the channel gives the content for
   * @param most how many bytes at most; of something larger nothing is read
   */
  MediaResult fetch(String via, String mediaId, int most);

  /** A source that has nothing: files cannot be fetched here. */
  static MediaSource none() {
    return (via, mediaId, most) -> new MediaResult.Missing(MediaResult.Problem.NO_SOURCE);
  }
}
