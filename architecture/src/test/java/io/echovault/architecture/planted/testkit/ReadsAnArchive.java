package io.echovault.architecture.planted.testkit;

import java.util.zip.CRC32;

/** Breaks: the testkit knows only ports and the test libraries. */
final class ReadsAnArchive {
  long sum() {
    return new CRC32().getValue();
  }
}
