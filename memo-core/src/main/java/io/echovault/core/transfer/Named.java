package io.echovault.core.transfer;

import io.echovault.ports.vocabulary.ArchiveValue;
import io.echovault.ports.vocabulary.ArchiveValue.Count;
import io.echovault.ports.vocabulary.ArchiveValue.Field;
import io.echovault.ports.vocabulary.ArchiveValue.Flag;
import io.echovault.ports.vocabulary.ArchiveValue.Group;
import io.echovault.ports.vocabulary.ArchiveValue.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers named values, in order. Not safe for threads. */
final class Named {
  private final List<Field> fields = new ArrayList<>();

  Named put(String name, ArchiveValue value) {
    fields.add(new Field(name, value));
    return this;
  }

  Named put(String name, String value) {
    return put(name, new Text(value));
  }

  Named put(String name, long value) {
    return put(name, new Count(value));
  }

  Named put(String name, boolean value) {
    return put(name, new Flag(value));
  }

  Named put(String name, Optional<?> value) {
    value.ifPresent(present -> put(name, present.toString()));
    return this;
  }

  Group group() {
    return new Group(fields);
  }
}
