package io.echovault.ports.vocabulary;

import java.util.List;

/** A value in the page of a copy that programs read. Prints nothing of it. */
public sealed interface ArchiveValue {

  /** Words. */
  record Text(String text) implements ArchiveValue {
    @Override
    public String toString() {
      return "Text";
    }
  }

  /** A whole number. */
  record Count(long number) implements ArchiveValue {
    @Override
    public String toString() {
      return "Count";
    }
  }

  /** Yes or no. */
  record Flag(boolean set) implements ArchiveValue {
    @Override
    public String toString() {
      return "Flag";
    }
  }

  /** Named values, in an order. */
  record Group(List<Field> fields) implements ArchiveValue {
    public Group {
      fields = List.copyOf(fields);
    }

    @Override
    public String toString() {
      return "Group[" + fields.size() + "]";
    }
  }

  /** Groups alike, in an order. */
  record Table(List<Group> rows) implements ArchiveValue {
    public Table {
      rows = List.copyOf(rows);
    }

    @Override
    public String toString() {
      return "Table[" + rows.size() + "]";
    }
  }

  /** A value and its name. */
  record Field(String name, ArchiveValue value) {}
}
