package io.echovault.architecture.planted.media;

/** Breaks: what people send is read in this process, or by whoever may start another. */
final class StartsAProgram {
  Object like(ProcessBuilder other) {
    return other;
  }
}
