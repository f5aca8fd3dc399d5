package io.echovault.testkit;

import io.echovault.ports.outbound.MediaSource;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.MediaResult;
import io.echovault.ports.vocabulary.MediaResult.Problem;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A media source that a test puts files on. */
public final class ShelfMediaSource implements MediaSource {
  private final Map<String, MediaResult> shelf = new ConcurrentHashMap<>();
  private final AtomicInteger fetched = new AtomicInteger();

  /** An empty shelf. */
  public ShelfMediaSource() {}

  /** Puts content there, in place of what was there before, and gives its id. */
  public String put(String mediaId, byte[] content) {
    shelf.put(mediaId, new MediaResult.Content(new Bytes(content)));
    return mediaId;
  }

  /** From now on this id gives a problem. */
  public String fail(String mediaId, Problem problem) {
    shelf.put(mediaId, new MediaResult.Missing(problem));
    return mediaId;
  }

  /** How often something was fetched. */
  public int fetched() {
    return fetched.get();
  }

  @Override
  public MediaResult fetch(String via, String mediaId, int most) {
    fetched.incrementAndGet();
    MediaResult there =
        shelf.getOrDefault(mediaId, new MediaResult.Missing(MediaResult.Problem.GONE));
    boolean tooLarge =
        there instanceof MediaResult.Content content && content.bytes().length() > most;
    return tooLarge ? new MediaResult.Missing(Problem.TOO_LARGE) : there;
  }
}
