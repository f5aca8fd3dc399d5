package io.echovault.app.backup;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Goes through a dump line by line, and gives each row with the table it is of. */
final class DumpLines {
  private static final Pattern BEGINS =
      Pattern.compile("COPY (?:\\w+\\.)?(\\w+) \\(.*\\) FROM stdin;");
  private static final String ENDS = "\\.";

  private final List<Rows> readers;
  private String table = "";

  DumpLines(Rows... readers) {
    this.readers = List.of(readers);
  }

  /** Who wants the rows of all tables. */
  interface Rows {
    /** A table begins, which may have no row. */
    void begin(String table);

    /**
     * The next row of a table.
     *
     * @param row its values as COPY writes them, between tabs
     */
    void row(String table, String row);
  }

  /** Takes the next line of the dump. */
  void line(String line) {
    if (table.isEmpty()) {
      Matcher begins = BEGINS.matcher(line);
      if (begins.matches()) {
        table = begins.group(1);
        readers.forEach(each -> each.begin(table));
      }
    } else if (line.equals(ENDS)) {
      table = "";
    } else {
      readers.forEach(each -> each.row(table, line));
    }
  }
}
