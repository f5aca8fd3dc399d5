package io.echovault.architecture.planted.core;

import java.io.IOException;
import java.util.zip.ZipFile;

/** Breaks: core knows only ports. */
final class OpensAZipFile {
  int entries(String name) throws IOException {
    try (var zip = new ZipFile(name)) {
      return zip.size();
    }
  }
}
