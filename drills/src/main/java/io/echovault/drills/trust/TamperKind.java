package io.echovault.drills.trust;

import io.echovault.bench.trust.AuditLink;
import io.echovault.drills.trust.TamperChain.Row;
import io.echovault.drills.trust.TamperChain.State;
import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.AuditFinding.Wrong;
import io.echovault.ports.vocabulary.AuditHead;
import io.echovault.ports.vocabulary.Bytes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** What somebody with the owner's rights may do to a chain in the database. */
enum TamperKind {
  /** One field of an event is another. */
  FIELD_CHANGED {
    @Override
    Tampering on(TamperChain chain, SplittableRandom random) {
      int at = random.nextInt(chain.length());
      List<Row> rows = rows(chain);
      rows.set(at, TamperRows.otherwise(rows.get(at), random));
      return new Tampering(
          new State(rows, head(chain)), TamperExpectation.at(chain.ref(), at + 1, Wrong.CHANGED));
    }
  },
  /** An event is another, with a hash that is right; what follows it no longer does. */
  REHASHED {
    @Override
    Tampering on(TamperChain chain, SplittableRandom random) {
      int at = random.nextInt(chain.length());
      List<Row> rows = rows(chain);
      rows.set(at, Row.of(chain.rewritten(at + 1, at + 1).get(at)));
      boolean end = at + 1 == chain.length();
      return new Tampering(
          new State(rows, head(chain)),
          end
              ? TamperExpectation.at(chain.ref(), at + 1, Wrong.HEAD_CHANGED)
              : TamperExpectation.between(
                  chain.ref(), at + 1, at + 2, 0, Wrong.CHANGED, Wrong.MISSING));
    }
  },
  /** An event is gone, or stands somewhere far behind. */
  REMOVED {
    @Override
    Tampering on(TamperChain chain, SplittableRandom random) {
      int at = random.nextInt(chain.length() - 1);
      List<Row> rows = rows(chain);
      Row gone = rows.remove(at);
      if (random.nextInt(4) == 0) {
        rows.add(gone.in(chain.length() + 7L));
      }
      return new Tampering(
          new State(rows, head(chain)), TamperExpectation.at(chain.ref(), at + 1, Wrong.MISSING));
    }
  },
  /** An event is gone, and those behind it moved up; the head may have, too. */
  CLOSED_UP {
    @Override
    Tampering on(TamperChain chain, SplittableRandom random) {
      int at = random.nextInt(chain.length() - 1);
      List<Row> rows = rows(chain);
      rows.remove(at);
      boolean moved = random.nextBoolean();
      AuditHead head = moved ? new AuditHead(chain.length() - 1L, head(chain).hash()) : head(chain);
      return new Tampering(
          new State(TamperRows.numbered(rows), head),
          // Of the last two, nothing behind them shows which it is.
          TamperExpectation.at(chain.ref(), at + 1, Wrong.MISSING, Wrong.CHANGED));
    }
  },
  /** An event was put between two others, with a hash that is wrong or right. */
  INSERTED {
    @Override
    Tampering on(TamperChain chain, SplittableRandom random) {
      int at = random.nextInt(chain.length());
      boolean linked = random.nextBoolean();
      List<Row> rows = rows(chain);
      Row planted = Row.of(chain.rewritten(at + 1, at + 1).get(at));
      rows.add(at, linked ? planted : TamperRows.withHash(planted, random));
      AuditHead head =
          random.nextBoolean()
              ? new AuditHead(chain.length() + 1L, head(chain).hash())
              : head(chain);
      return new Tampering(
          new State(TamperRows.numbered(rows), head),
          TamperExpectation.between(
              chain.ref(), at + 1, at + (linked ? 2 : 1), 0, Wrong.INSERTED, Wrong.CHANGED));
    }
  },
  /** Two events have changed places. */
  SWAPPED {
    @Override
    Tampering on(TamperChain chain, SplittableRandom random) {
      int one = random.nextInt(chain.length() - 1);
      int other = random.nextInt(one + 1, chain.length());
      List<Row> rows = rows(chain);
      Collections.swap(rows, one, other);
      return new Tampering(
          new State(TamperRows.numbered(rows), head(chain)),
          TamperExpectation.at(chain.ref(), one + 1, Wrong.SWAPPED));
    }
  },
  /** An event that follows rightly, and of which the head knows nothing. */
  APPENDED {
    @Override
    Tampering on(TamperChain chain, SplittableRandom random) {
      int length = chain.length();
      List<AuditEvent> longer = chain.rewritten(length + 1, length + 1 + random.nextInt(3));
      return new Tampering(
          new State(State.of(longer).rows(), head(chain)),
          TamperExpectation.at(chain.ref(), length + 1L, Wrong.INSERTED));
    }
  },
  /** The last events are gone. */
  TAIL_CUT {
    @Override
    Tampering on(TamperChain chain, SplittableRandom random) {
      int left = random.nextInt(chain.length());
      return new Tampering(
          new State(rows(chain).subList(0, left), head(chain)),
          TamperExpectation.at(chain.ref(), left + 1L, Wrong.TAIL_CUT));
    }
  },
  /** Only the head was changed. */
  HEAD_CHANGED {
    @Override
    Tampering on(TamperChain chain, SplittableRandom random) {
      AuditHead head = head(chain);
      if (random.nextBoolean()) {
        Bytes hash = TamperRows.otherBytes(head.hash(), random);
        return new Tampering(
            new State(rows(chain), new AuditHead(head.seq(), hash)),
            TamperExpectation.at(chain.ref(), head.seq(), Wrong.HEAD_CHANGED));
      }
      int less = random.nextInt(chain.length());
      AuditHead earlier = TamperChain.head(chain.events().subList(0, less));
      return new Tampering(
          new State(rows(chain), earlier),
          TamperExpectation.at(chain.ref(), less + 1L, Wrong.INSERTED));
    }
  },
  /** The chain and its head are what they once were. */
  SET_BACK {
    @Override
    Tampering on(TamperChain chain, SplittableRandom random) {
      int left = random.nextInt(chain.length());
      return new Tampering(
          State.of(chain.events().subList(0, left)),
          TamperExpectation.at(chain.ref(), left + 1L, Wrong.SET_BACK));
    }
  },
  /** Other events from a place on; every hash and the head are right. */
  REWRITTEN {
    @Override
    Tampering on(TamperChain chain, SplittableRandom random) {
      int place = 1 + random.nextInt(chain.length());
      int length = chain.length() + random.nextInt(4);
      return new Tampering(
          State.of(chain.rewritten(place, length)),
          TamperExpectation.between(
              chain.ref(),
              chain.signedBefore(place) + 1,
              chain.signedBefore(place) + 1,
              chain.checkpointOf(place),
              Wrong.REWRITTEN));
    }
  },
  /** The same, and the chain ends sooner than it did. */
  REWRITTEN_SHORTER {
    @Override
    Tampering on(TamperChain chain, SplittableRandom random) {
      int place = 1 + random.nextInt(chain.length() - 1);
      int length = random.nextInt(place, chain.length());
      long shown = chain.signed().ceilingKey((long) place);
      long right = chain.signedBefore(place);
      return new Tampering(
          State.of(chain.rewritten(place, length)),
          // Up to the next signed end nothing tells a chain set back from one written on.
          shown <= length
              ? TamperExpectation.between(
                  chain.ref(), right + 1, right + 1, chain.checkpointOf(place), Wrong.REWRITTEN)
              : TamperExpectation.between(chain.ref(), right + 1, length + 1L, 0, Wrong.SET_BACK));
    }
  };

  /** Does it, in a place of chance. */
  abstract Tampering on(TamperChain chain, SplittableRandom random);

  /** Whether nothing but a checkpoint can show it. */
  boolean holdsInItself() {
    return this == SET_BACK || this == REWRITTEN || this == REWRITTEN_SHORTER;
  }

  private static List<Row> rows(TamperChain chain) {
    return new ArrayList<>(chain.untouched().rows());
  }

  private static AuditHead head(TamperChain chain) {
    return AuditLink.after(chain.events().get(chain.length() - 1));
  }

  /** What stands in the tables then, and what has to be said about it. */
  record Tampering(State state, TamperExpectation expectation) {}
}
