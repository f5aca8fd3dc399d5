package io.echovault.architecture.planted.speech;

import java.nio.file.Path;

/** Breaks: what was spoken for somebody is written to no file. */
final class WritesSoundToAFile {
  Object at(Path file) {
    return file;
  }
}
