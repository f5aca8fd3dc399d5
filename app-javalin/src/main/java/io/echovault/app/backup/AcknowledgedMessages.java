package io.echovault.app.backup;

/** Counts the messages in a dump that were acknowledged, handled or not. */
final class AcknowledgedMessages implements DumpLines.Rows {
  private static final String EACH_A_ROW = "inbox";

  /** Some messages in a row, whose ids are an array in the second column. */
  private static final String SOME_IN_A_ROW = "inbox_arrivals";

  private long count;

  @Override
  public void begin(String table) {}

  @Override
  public void row(String table, String row) {
    if (table.equals(EACH_A_ROW)) {
      count++;
    } else if (table.equals(SOME_IN_A_ROW)) {
      int from = row.indexOf('\t') + 1;
      count +=
          1 + row.substring(from, row.indexOf('\t', from)).chars().filter(c -> c == ',').count();
    }
  }

  long count() {
    return count;
  }
}
