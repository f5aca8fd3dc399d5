package io.echovault.ports.vocabulary;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * What goes into a copy of a member's memories, worded in their language where a person reads it.
 * Prints nothing of it.
 *
 * @param at when it was made
 * @param zone where its member is
 * @param memories what can be read again, in the order of their numbers
 * @param leftOut how many are not among them, because they are locked
 * @param about tells a person what is in the copy
 * @param diary the memories for a person to read
 * @param person what else is kept of the member, by name
 * @param files the pictures and documents that came with memories
 */
public record ArchiveCopy(
    Instant at,
    ZoneId zone,
    List<ArchivedMemory> memories,
    int leftOut,
    String about,
    Diary diary,
    ArchiveValue.Group person,
    List<File> files) {
  public ArchiveCopy {
    memories = List.copyOf(memories);
    files = List.copyOf(files);
  }

  /** A copy without files. */
  public ArchiveCopy(
      Instant at,
      ZoneId zone,
      List<ArchivedMemory> memories,
      int leftOut,
      String about,
      Diary diary,
      ArchiveValue.Group person) {
    this(at, zone, memories, leftOut, about, diary, person, List.of());
  }

  @Override
  public String toString() {
    return "ArchiveCopy[" + memories.size() + "]";
  }

  /**
   * A picture or a document.
   *
   * @param name its name in the copy, which no other file there has; without folders
   */
  public record File(String name, Bytes content) {
    @Override
    public String toString() {
      return "File[" + content + "]";
    }
  }

  /**
   * Memories to read, day by day.
   *
   * @param title over all of it
   * @param note what its reader should know first
   */
  public record Diary(String title, String note, List<Day> days) {
    public Diary {
      days = List.copyOf(days);
    }

    @Override
    public String toString() {
      return "Diary[" + days.size() + " days]";
    }
  }

  /**
   * One day.
   *
   * @param title names the day
   */
  public record Day(String title, List<Item> items) {
    public Day {
      items = List.copyOf(items);
    }

    @Override
    public String toString() {
      return "Day[" + items.size() + "]";
    }
  }

  /**
   * One memory.
   *
   * @param number what its member calls it
   * @param details when it was said, and what else there is to know of it, in a few words
   * @param words as they were said, in one line or several
   */
  public record Item(int number, String details, String words) {
    @Override
    public String toString() {
      return "Item[#" + number + "]";
    }
  }
}
