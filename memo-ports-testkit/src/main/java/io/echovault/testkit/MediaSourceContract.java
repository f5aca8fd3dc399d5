package io.echovault.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.outbound.MediaSource;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.MediaResult.Content;
import io.echovault.ports.vocabulary.MediaResult.Missing;
import io.echovault.ports.vocabulary.MediaResult.Problem;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What every {@link MediaSource} does. */
public interface MediaSourceContract {
  /** The number that the media in these tests came to. */
  String VIA = "106540000000001";

  MediaSource mediaSource();

  /** Has somebody send content, and gives its media id. */
  String sent(byte[] content);

  /** An id that the channel does not know. */
  String unknown();

  @Test
  default void givesTheWholeContentAsItWasSent() {
    byte[] content = new byte[300_000];
    new Random(7).nextBytes(content);
    String id = sent(content);
    assertThat(mediaSource().fetch(VIA, id, content.length))
        .isEqualTo(new Content(new Bytes(content)));
  }

  @Test
  default void givesTheSameTwice() {
    String id = sent("hello".getBytes(UTF_8));
    assertThat(mediaSource().fetch(VIA, id, 100)).isEqualTo(mediaSource().fetch(VIA, id, 100));
  }

  @Test
  default void doesNotMixUpWhatPeopleSend() {
    String one = sent("one".getBytes(UTF_8));
    String other = sent("other".getBytes(UTF_8));
    assertThat(mediaSource().fetch(VIA, one, 100))
        .isEqualTo(new Content(new Bytes("one".getBytes(UTF_8))));
    assertThat(mediaSource().fetch(VIA, other, 100))
        .isEqualTo(new Content(new Bytes("other".getBytes(UTF_8))));
  }

  @Test
  default void saysThatWhatItDoesNotKnowIsGone() {
    assertThat(mediaSource().fetch(VIA, unknown(), 100)).isEqualTo(new Missing(Problem.GONE));
  }

  @Test
  default void takesNothingLargerThanWasAskedFor() {
    String id = sent(new byte[101]);
    assertThat(mediaSource().fetch(VIA, id, 100)).isEqualTo(new Missing(Problem.TOO_LARGE));
    assertThat(mediaSource().fetch(VIA, id, 101)).isInstanceOf(Content.class);
  }
}
