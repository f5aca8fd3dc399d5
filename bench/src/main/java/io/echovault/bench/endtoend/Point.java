package io.echovault.bench.endtoend;

/** The points that every message passes, in this order. A stage is the time since the last one. */
enum Point {
  DUE(""),
  STORED("ack_wait"),
  TAKEN("inbox_wait"),
  ENTERED("lookup_and_begin"),
  CHECKED("lock_and_checks"),
  ANSWERED("conversation"),
  WORKED("sealing"),
  COMMITTED("write_and_commit"),
  LEASED("outbox_wait"),
  OPENED("outbox_open"),
  SENT("send");

  private final String stage;

  Point(String stage) {
    this.stage = stage;
  }

  /** What the time before this point is spent on. */
  String stage() {
    return stage;
  }
}
