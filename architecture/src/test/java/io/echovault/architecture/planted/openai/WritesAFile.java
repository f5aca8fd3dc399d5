package io.echovault.architecture.planted.openai;

import java.nio.file.Path;

/** Breaks: an adapter knows only ports and its own libraries. */
final class WritesAFile {
  Object of(Path path) {
    return path;
  }
}
