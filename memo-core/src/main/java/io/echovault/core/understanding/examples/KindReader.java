package io.echovault.core.understanding.examples;

import io.echovault.core.understanding.requests.Heard;

/** Tells how probable each kind is for a text. The weights that are shipped do, or others' own. */
@FunctionalInterface
public interface KindReader {
  /** Reads a text; any text at all. */
  Reading read(Heard heard);
}
