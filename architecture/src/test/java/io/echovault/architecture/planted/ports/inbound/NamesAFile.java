package io.echovault.architecture.planted.ports.inbound;

import java.nio.file.Path;

/** Breaks: ports know only vocabulary. */
public interface NamesAFile {
  Path where();
}
