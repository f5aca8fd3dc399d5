package io.echovault.ports.vocabulary;

import java.util.List;
import java.util.Map;

/** What a file with many memories turned out to be. Prints nothing of its content. */
public sealed interface ArchiveContent {

  /** A file that cannot be taken, for a reason that no line of it shows. */
  static Refused refused(Problem problem) {
    return new Refused(problem, 0);
  }

  /**
   * A copy that an archive wrote.
   *
   * @param memories in the order of the file
   */
  record Copy(List<ArchivedMemory> memories) implements ArchiveContent {
    public Copy {
      memories = List.copyOf(memories);
    }

    @Override
    public String toString() {
      return "Copy[" + memories.size() + "]";
    }
  }

  /**
   * A chat that a messenger exported.
   *
   * @param messages what people wrote, in the order of the file
   * @param wordless how many messages hold no words of a person, by what they hold instead; kinds
   *     that do not occur are left out
   */
  record Chat(List<ChatMessage> messages, Map<Wordless, Integer> wordless)
      implements ArchiveContent {
    public Chat {
      messages = List.copyOf(messages);
      wordless = Map.copyOf(wordless);
    }

    @Override
    public String toString() {
      return "Chat[" + messages.size() + "]";
    }
  }

  /**
   * A file that cannot be taken.
   *
   * @param problem why
   * @param line the line that shows it, from 1; 0 when none does
   */
  record Refused(Problem problem, int line) implements ArchiveContent {}

  /** What stands in a chat in place of somebody's words. */
  enum Wordless {
    /** A picture, a recording, a file. */
    MEDIA,
    /** A message that was deleted. */
    DELETED,
    /** Words of the messenger itself. */
    NOTICE
  }

  /** Why a file cannot be taken. */
  enum Problem {
    /** No archive is connected, so no file can be. */
    NO_ARCHIVE,
    /** It has more text than the caller takes. */
    TOO_MUCH_TEXT,
    /** It is not text, or not in an encoding that is known: UTF-8, or UTF-16 with its mark. */
    NOT_TEXT,
    /** The zip is cut, changed or locked with a password. */
    ZIP_DAMAGED,
    /** There is nothing but another zip in the zip. */
    ZIP_IN_ZIP,
    /** There is neither a chat nor a copy in the zip. */
    NOTHING_IN_ZIP,
    /** The zip has too many files. */
    TOO_MANY_FILES,
    /** The zip unpacks to far more than a chat can be. */
    UNPACKS_TO_TOO_MUCH,
    /** It is no chat, or one whose dates are written in a way that is not known. */
    NOT_A_CHAT,
    /** The chat has too many messages. */
    TOO_MANY_MESSAGES,
    /** None of the dates of the chat can be. */
    IMPOSSIBLE_DATES,
    /** The copy has no heading. */
    NO_HEADING,
    /** The copy was made by another version. */
    OTHER_VERSION,
    /** A line of the copy cannot be read. */
    UNREADABLE_LINE
  }
}
