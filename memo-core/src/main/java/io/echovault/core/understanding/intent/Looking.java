package io.echovault.core.understanding.intent;

import io.echovault.core.billing.PlanWish;
import io.echovault.core.colleagues.WiderQuestion;
import io.echovault.core.lifecycle.TenantBackup;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What is asked for beyond the memories as they stand, and what is said to an answer. */
public sealed interface Looking extends Intent.Beyond {
  @Override
  default <R> R accept(Acts<R> acts) {
    return acts.looking(this);
  }

  /** Has an act done for it: one method for each kind, so that none is without one. */
  <R> R accept(LookingActs<R> acts);

  /** The rest of an answer that was too long. */
  record More() implements Looking {
    @Override
    public <R> R accept(LookingActs<R> acts) {
      return acts.more(this);
    }
  }

  /** That two memories are both true; which two is not said when there are no numbers. */
  record BothTrue(List<Integer> numbers) implements Looking {
    @Override
    public <R> R accept(LookingActs<R> acts) {
      return acts.bothTrue(this);
    }

    public BothTrue {
      numbers = List.copyOf(numbers);
    }
  }

  /**
   * That the memory last spoken of is about another time than was taken.
   *
   * @param words that name the time
   */
  record OtherTime(String words) implements Looking {
    @Override
    public <R> R accept(LookingActs<R> acts) {
      return acts.otherTime(this);
    }

    public OtherTime {
      Objects.requireNonNull(words, "words");
    }

    @Override
    public String toString() {
      return "OtherTime[" + words.length() + "]";
    }
  }

  /**
   * What was known at a time.
   *
   * @param words that name the time
   * @param about what of it is asked, blank for all; empty where the words without the time say it
   */
  record AsOf(String words, Optional<String> about) implements Looking {
    @Override
    public <R> R accept(LookingActs<R> acts) {
      return acts.asOf(this);
    }

    public AsOf {
      Objects.requireNonNull(words, "words");
    }

    @Override
    public String toString() {
      return "AsOf[" + words.length() + "]";
    }
  }

  /** What changed in a time that the words name. */
  record Changes(String words) implements Looking {
    @Override
    public <R> R accept(LookingActs<R> acts) {
      return acts.changes(this);
    }

    public Changes {
      Objects.requireNonNull(words, "words");
    }

    @Override
    public String toString() {
      return "Changes[" + words.length() + "]";
    }
  }

  /** A search among colleagues' memories. */
  record Wider(WiderQuestion question) implements Looking {
    @Override
    public <R> R accept(LookingActs<R> acts) {
      return acts.wider(this);
    }
  }

  /** Something with the backups of the whole organisation. */
  record OfTenant(TenantBackup backup) implements Looking {
    @Override
    public <R> R accept(LookingActs<R> acts) {
      return acts.ofTenant(this);
    }
  }

  /** Something about plans and what is paid. */
  record Paying(PlanWish wish) implements Looking {
    @Override
    public <R> R accept(LookingActs<R> acts) {
      return acts.paying(this);
    }
  }

  /**
   * A command that there is not; the name is blank when none was given.
   *
   * @param near those that may be meant
   */
  record NoSuchCommand(String name, List<String> near) implements Looking {
    @Override
    public <R> R accept(LookingActs<R> acts) {
      return acts.noSuchCommand(this);
    }

    public NoSuchCommand {
      near = List.copyOf(near);
    }

    @Override
    public String toString() {
      return "NoSuchCommand" + near;
    }
  }
}
