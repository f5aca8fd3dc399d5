package io.echovault.core.conversation;

import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.Role;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is said to a wider question. All of it fits into one message. */
public final class WiderAnswer {
  private WiderAnswer() {}

  /** A memory, and whose it is: a name that no other person in the answer has. */
  public record Quoted(String whose, Memory memory) {
    @Override
    public String toString() {
      return "Quoted[" + memory + "]";
    }
  }

  /** The memories that were found, each with its owner, its number there and its day. */
  public static String found(List<Quoted> found, ZoneId zone) {
    return found.stream()
        .map(each -> each.whose() + " " + Quotes.list(List.of(each.memory()), zone))
        .collect(Collectors.joining("\n"));
  }

  /** The same for what fits less well. */
  public static String nearest(List<Quoted> found, ZoneId zone) {
    return "Nothing fits well. The nearest:\n" + found(found, zone);
  }

  /** Nothing has the words. */
  public static String nothing(int people) {
    return "I have nothing on that among what you may see of "
        + (people == 1 ? "1 person." : people + " people.");
  }

  /** What a role says no to. */
  public static String refused(Role role, String what) {
    return "Your role, " + role.name().toLowerCase(Locale.ROOT) + ", " + what;
  }
}
