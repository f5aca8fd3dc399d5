package io.echovault.core.memory;

import io.echovault.core.authority.Access;
import io.echovault.core.member.ChatState;
import io.echovault.core.session.Recovering;
import io.echovault.core.session.Voicing;
import io.echovault.core.time.AboutTimes.About;
import io.echovault.core.time.Birthdays;
import io.echovault.core.time.TimeSpan;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Note;
import io.echovault.ports.vocabulary.Recall;
import io.echovault.ports.vocabulary.SealedEntry;
import io.echovault.ports.vocabulary.Tier;
import io.echovault.ports.vocabulary.UnlockPurpose;
import java.time.Instant;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a conversation may do with one member's memories. Everything happens inside one transaction:
 * it takes effect with the reply, or not at all. Words of secret tiers are shown after a login
 * only.
 */
public interface Notebook {

  /** The moment of this conversation, by our own clock. */
  Instant now();

  /** The same, or a later moment that was seen before our clock was set back. */
  default Instant latest() {
    return now();
  }

  /**
   * Says that what is locked is to stay so: words said until now are closed at once, although they
   * still stand in the chat.
   */
  void keepShut();

  /** When that was said last; {@link Instant#EPOCH} for never. */
  Instant keptShutSince();

  /** What the conversation and the settings remember between messages. */
  ChatState state();

  /** Keeps a new state; a later {@link #state()} gives it back. */
  void state(ChatState state);

  /** Whether memories of a tier are shown now; those of secret tiers only after a login. */
  boolean opens(Tier tier);

  /** Until when the login lasts; empty without one. */
  Optional<Instant> loggedInUntil();

  /** Whether the member has a PIN. */
  boolean hasPin();

  /** Whether there is a page where one can be set. */
  boolean canSetPin();

  /** Whether members can be erased here. */
  boolean canErase();

  /** A new one-time link to the page where something is done; empty when there is no such page. */
  Optional<String> link(UnlockPurpose purpose);

  /**
   * Whether somebody else had the member's number before, and a PIN, which would prove them one.
   *
   * @param unasked to be told of it without having asked, which is once: then it is noted that they
   *     were
   */
  default boolean mayReclaim(boolean unasked) {
    return false;
  }

  /** What may be done about the member's voice. */
  default Voicing voicing() {
    return Voicing.NONE;
  }

  /** What is to be done for who lost their PIN. */
  Recovering recovering();

  /** Ends every login of the member. */
  void logOut();

  /** What may be done here, and what is open. */
  Access access();

  /** What was done in the member's name and in their tenant. */
  AuditTrails trails();

  /** The organisation that the member belongs to; empty for somebody on their own. */
  Optional<Workplace> workplace();

  /** What people call an organisation, and the department in it that somebody is in. */
  record Workplace(String organisation, Optional<String> department) {}

  /** When the member was first seen. */
  Instant memberSince();

  /**
   * Keeps a note in a tier, whatever tier the note names.
   *
   * @param about the time that was read out of its words
   */
  default Memory remember(Note note, Tier tier, Optional<About> about) {
    return remember(note, tier, about, Optional.empty());
  }

  /** The same with the file that it came with. */
  Memory remember(Note note, Tier tier, Optional<About> about, Optional<KeptFile> file);

  /** An open memory by its number. */
  Optional<Memory> find(int number);

  /** What a memory is, without its words, also of a secret one; empty when there is none. */
  Optional<Label> label(int number);

  /** The memory that came in a message, also a secret one. */
  Optional<Label> bySource(MessageId source);

  /**
   * The numbers under which something kept cannot be read or was changed from outside, in order.
   * Such a memory is neither found nor changed here.
   */
  default List<Integer> damaged() {
    return List.of();
  }

  /**
   * A memory without its words.
   *
   * @param saidAt when it was said
   * @param version grows with every correction and move
   */
  record Label(int number, Tier tier, int version, Instant saidAt) {}

  /**
   * Gives a memory other words, sealed under the key of the tier it is in now. A secret one takes
   * them after a login, or within 15 minutes since it was said.
   *
   * @throws io.echovault.ports.vocabulary.MemoException.NotFound when it is locked
   */
  Memory correct(int number, String text, Optional<Instant> aboutAt);

  /** Moves a memory to another tier, also from a secret one. */
  Memory move(int number, Tier tier);

  /** Notes that a memory is true beside an older one that it seemed to replace. Open ones only. */
  void setBeside(int number, int older);

  /** Whether that was noted. */
  boolean isBeside(int number, int older);

  /** What the member lets colleagues find. */
  Sharing sharing();

  /**
   * Forgets a memory, also a secret one. The words of a secret one that is forgotten without a
   * login are kept, sealed, for 30 days instead of one, and the member is told at the next login.
   */
  void forget(int number);

  /**
   * Brings back a memory that was forgotten and whose words are not destroyed, as it was last.
   *
   * @return whether there is such a memory
   */
  boolean bringBack(int number);

  /**
   * Takes back the member's last change, if there is one of the last day: what one message did to
   * one memory, or to all those of one document.
   */
  Optional<Undone> undo();

  /** The number of the memory that {@link #undo} would take back a change of, if there is one. */
  Optional<Integer> lastChanged();

  /**
   * What was taken back.
   *
   * @param number of the memory; of the last one, where a document made several
   * @param memories how many, 1 or more
   */
  record Undone(SealedEntry.Change change, int number, int memories) {
    /** What was taken back of one memory. */
    public Undone(SealedEntry.Change change, int number) {
      this(change, number, 1);
    }
  }

  /** The last open memories, newest first. */
  List<Memory> recent(int limit);

  /** The last open memories of one tier, newest first; none for a secret tier. */
  List<Memory> inTier(Tier tier, int limit);

  /** How many memories there are in each tier, secret ones included, in the order of the tiers. */
  default List<Integer> countByTier() {
    return countByTierSince(Instant.MIN);
  }

  /** The same of those that were said at a moment or after it. */
  List<Integer> countByTierSince(Instant since);

  /** All open memories, by their numbers. */
  List<Memory> all();

  /** Finds what answers a question, among the open memories; {@code limit} 1 to 1,000. */
  Recall recall(String question, int limit);

  /** The same among those that were said in some days, or are about one of them. */
  Recall recall(String question, TimeSpan when, int limit);

  /** The same among memories that are given. */
  Recall recallAmong(List<Memory> memories, String question, int limit);

  /** What was kept at a moment, as it was then. */
  Formerly at(Instant moment);

  /**
   * What was kept at a moment.
   *
   * @param memories as they were, as far as they are kept and open today
   * @param destroyed how many more there were whose words are gone for good
   * @param forgotten how many more that were forgotten since, and are not destroyed yet
   * @param locked how many more that are locked, or were
   */
  record Formerly(List<Memory> memories, int destroyed, int forgotten, int locked) {
    public Formerly {
      memories = List.copyOf(memories);
    }
  }

  /** What changed from a moment until before another, in order. */
  List<Happening> changes(Instant from, Instant to);

  /**
   * A change of a memory.
   *
   * @param tier the tier after it
   * @param memory as it was after it; empty when it is locked or forgotten today
   */
  record Happening(
      Instant at, SealedEntry.Change change, int number, Tier tier, Optional<Memory> memory) {}

  /** The member's own backups. */
  Backups backups();

  /** The member's birthday, if they told it; the last they said counts. */
  default Optional<MonthDay> birthday() {
    List<Memory> all = all();
    return IntStream.iterate(all.size() - 1, place -> place >= 0, place -> place - 1)
        .mapToObj(all::get)
        .flatMap(memory -> Birthdays.told(memory.text(), memory.saidAt(), memory.zone()).stream())
        .findFirst();
  }
}
