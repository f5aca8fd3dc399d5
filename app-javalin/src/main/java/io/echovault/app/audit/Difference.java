package io.echovault.app.audit;

import io.echovault.ports.vocabulary.MemberRef;
import java.util.Optional;

/**
 * A place where the files of the days and the database do not say the same.
 *
 * @param chain whose chain; empty for a line that cannot be read
 * @param seq the event, as its chain counts; 0 for a line that cannot be read
 * @param line the line of a file; empty when it is the files that lack an event
 */
public record Difference(Optional<MemberRef> chain, long seq, Optional<Line> line, Kind kind) {

  /** A line of a file, from 1. */
  public record Line(String file, long number) {}

  /** What does not fit. */
  public enum Kind {
    /** The line is none of ours, so it was changed or put there. */
    UNREADABLE,
    /** The line and the event are not the same. */
    DIFFERENT,
    /** The file has an event that the database has not. */
    NOT_IN_DATABASE,
    /** The line has an event that stood before, or one out of its order. */
    TOO_MANY,
    /** The database has an event that the files have not. */
    NOT_IN_FILES,
    /** There are no files at all, and the database has events. */
    NO_FILES
  }
}
