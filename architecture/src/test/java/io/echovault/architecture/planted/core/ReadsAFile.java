package io.echovault.architecture.planted.core;

import java.io.File;

/** Breaks: core knows only ports. */
final class ReadsAFile {
  File file() {
    return new File("here");
  }
}
