package io.echovault.core.authority;

import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.Metered;
import java.util.List;

/** How much a tenant's plan allows in one transaction. Good until the transaction ends. */
public interface Allowance {
  /** Of a tenant that has no limits. */
  Allowance UNLIMITED =
      new Allowance() {
        @Override
        public Level level(Metered what) {
          return new Level(what, "", 0, Long.MAX_VALUE);
        }

        @Override
        public void count(Metered what, long amount) {}

        @Override
        public void correct(Metered what, long by) {}

        @Override
        public boolean reached(Metered what) {
          return false;
        }

        @Override
        public List<Level> near() {
          return List.of();
        }
      };

  /**
   * How much of something is used.
   *
   * @param plan the name of the plan; empty without plans
   * @param used in the month, or there where it is standing, by this transaction too
   * @param limit the most; {@link Long#MAX_VALUE} for no limit
   */
  record Level(Metered what, String plan, long used, long limit) {
    /** How much more there may be. */
    public long room() {
      return Math.max(0, limit - used);
    }

    /** Whether four fifths are used, or more. */
    public boolean near() {
      return nearWith(0);
    }

    /** The same with so much more. */
    public boolean nearWith(long more) {
      return limit != Long.MAX_VALUE && used >= limit - limit / 5 - more;
    }
  }

  /** How much of something is used. */
  Level level(Metered what);

  /**
   * Counts what the transaction uses, when it commits.
   *
   * @throws MemoException.Exhausted when there is no room for so much
   */
  void count(Metered what, long amount);

  /** Whether somebody goes on paying for the tenant's plan until they cancel that. */
  default boolean paidOn() {
    return false;
  }

  /**
   * Puts right what another transaction counted in the same month.
   *
   * @param by how much more was used, also beyond the limit; below 0 for less
   */
  void correct(Metered what, long by);

  /**
   * Says that there was no room for something. Whoever asks tells people: it is given once in a
   * month.
   */
  boolean reached(Metered what);

  /**
   * What this transaction counted that has come to four fifths of its limit or beyond, and of which
   * nobody was told yet in this month. Whoever asks tells them: it is given once.
   */
  List<Level> near();
}
