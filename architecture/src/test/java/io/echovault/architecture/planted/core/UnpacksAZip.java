package io.echovault.architecture.planted.core;

import java.io.InputStream;
import java.util.zip.ZipInputStream;

/** Breaks: core knows only ports. How files are written is an adapter's. */
final class UnpacksAZip {
  Object of(InputStream zip) {
    return new ZipInputStream(zip);
  }
}
