package io.echovault.speech;

/** Hears of every call of the service. Called on the thread of the call; is not to throw. */
@FunctionalInterface
public interface SpeechListener {
  void called(SpeechCall call);
}
