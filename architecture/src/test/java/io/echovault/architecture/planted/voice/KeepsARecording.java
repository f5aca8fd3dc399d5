package io.echovault.architecture.planted.voice;

import java.nio.file.Path;

/** Breaks: what somebody said is written to no file. */
final class KeepsARecording {
  Object at(Path file) {
    return file;
  }
}
