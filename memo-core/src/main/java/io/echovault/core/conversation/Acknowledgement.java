package io.echovault.core.conversation;

import io.echovault.core.text.BoundedMatcher;
import io.echovault.core.text.BoundedPattern;
import io.echovault.ports.vocabulary.Reply;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The reply that says no more than under which number a memory was kept. Several of them can be
 * said in one message.
 */
public final class Acknowledgement {
  private static final String KEPT_AS = "Kept as ";
  private static final BoundedPattern ONE = BoundedPattern.compile(KEPT_AS + "#(\\d{1,9})\\.");

  private Acknowledgement() {}

  /** "Kept as #12." */
  static String of(int number) {
    return of(List.of(number));
  }

  /** "Kept as #12, #13 and #14." */
  private static String of(List<Integer> numbers) {
    List<String> names = numbers.stream().map(number -> "#" + number).toList();
    int last = names.size() - 1;
    String rest = names.stream().limit(last).collect(Collectors.joining(", "));
    return KEPT_AS + (rest.isEmpty() ? "" : rest + " and ") + names.get(last) + ".";
  }

  /** Whether a reply says this and nothing else. */
  public static boolean isOne(Reply reply) {
    return reply instanceof Reply.Text text && ONE.matcher(text.body()).matches();
  }

  /**
   * What several of them say, in one message.
   *
   * @throws IllegalArgumentException when one of the replies says something else too
   */
  public static Reply merged(List<Reply> replies) {
    return new Reply.Text(of(replies.stream().map(Acknowledgement::number).toList()));
  }

  private static int number(Reply reply) {
    BoundedMatcher matcher = ONE.matcher(reply.body());
    if (!matcher.matches()) {
      throw new IllegalArgumentException("only plain acknowledgements go together");
    }
    return Integer.parseInt(matcher.group(1));
  }
}
