package io.echovault.architecture.planted.archive;

import java.io.IOException;
import java.util.zip.ZipFile;

/** Breaks: the archive adapter reads zips as streams, never as files. */
final class OpensAZipFile {
  int entries(String name) throws IOException {
    try (var zip = new ZipFile(name)) {
      return zip.size();
    }
  }
}
