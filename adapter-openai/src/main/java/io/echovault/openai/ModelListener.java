package io.echovault.openai;

/**
 * Is told of every call. Called by the thread that made it; has to be quick and safe for threads.
 */
@FunctionalInterface
public interface ModelListener {
  /** One call ended. */
  void called(ModelCall call);
}
