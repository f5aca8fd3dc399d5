package io.echovault.speech;

import io.echovault.speech.SpeechCall.Outcome;
import io.echovault.speech.SpeechCall.Use;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The calls of one use of the service: each is timed and told to the listener, none is made while
 * the service is left alone, and what the SDK throws becomes an outcome. Safe for threads.
 */
final class ServiceCalls {
  private final Use use;
  private final SpeechListener listener;
  private final InstantSource instants;
  private final ServiceRest rest;

  ServiceCalls(Use use, SpeechListener listener, InstantSource instants) {
    this.use = use;
    this.listener = listener;
    this.instants = instants;
    rest = new ServiceRest(instants);
  }

  /** What came of a call. */
  interface Answer {
    Outcome outcome();
  }

  /**
   * Makes a call.
   *
   * @param call throws {@link LinkageError} when the native library does not run here
   * @param failed the answer of a call that came to nothing
   * @param sound how much sound was given, or made
   */
  <A extends Answer> A make(
      Supplier<A> call, Function<Outcome, A> failed, Function<A, Duration> sound) {
    Instant start = instants.instant();
    A answer = rest.lets() ? caught(call, failed) : failed.apply(Outcome.RESTING);
    rest.ended(answer.outcome());
    listener.called(
        new SpeechCall(
            use,
            answer.outcome(),
            Duration.between(start, instants.instant()),
            sound.apply(answer)));
    return answer;
  }

  private static <A> A caught(Supplier<A> call, Function<Outcome, A> failed) {
    try {
      return call.get();
    } catch (LinkageError unable) {
      return failed.apply(Outcome.NOT_RUNNABLE);
    } catch (RuntimeException unwell) {
      // What the SDK throws is a text with a code; it may hold an address, and adds nothing.
      return failed.apply(Outcome.UNAVAILABLE);
    }
  }
}
