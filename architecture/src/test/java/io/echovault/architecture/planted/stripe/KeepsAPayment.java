package io.echovault.architecture.planted.stripe;

import java.nio.file.Path;

/** Breaks: what was paid is written to no file. */
final class KeepsAPayment {
  Object at(Path file) {
    return file;
  }
}
