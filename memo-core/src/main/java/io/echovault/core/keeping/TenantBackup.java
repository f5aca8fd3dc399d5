package io.echovault.core.keeping;

import io.echovault.core.text.Arguments;
import io.echovault.core.text.BoundedMatcher;
import io.echovault.core.text.BoundedPattern;
import io.echovault.ports.vocabulary.IncomingMessage;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What somebody wants with the backups of their whole organisation: {@code /backup tenant}.
 *
 * @param number which one to bring back, from 1; 0 for one that there never is, empty for none
 */
public record TenantBackup(Wish wish, OptionalInt number) {
  private static final BoundedPattern ASKED =
      BoundedPattern.compile(
          "[\\s\\p{Cf}]*[/／]\\s*(backup|restore)\\s+tenant\\b\\s*(.*)",
          BoundedPattern.CASE_INSENSITIVE | BoundedPattern.DOTALL);

  /** What is wanted. */
  public enum Wish {
    /** To take one. */
    TAKE,
    /** To see which there are. */
    LIST,
    /** To bring one back. */
    RESTORE
  }

  /** What a message wants, if it is about backups of the organisation. */
  public static Optional<TenantBackup> in(IncomingMessage message) {
    if (!(message instanceof IncomingMessage.Text text) || text.envelope().forwarded()) {
      return Optional.empty();
    }
    BoundedMatcher matcher = ASKED.matcher(text.body());
    return matcher.matches()
        ? Optional.of(of(matcher.group(1), matcher.group(2).strip()))
        : Optional.empty();
  }

  private static TenantBackup of(String name, String argument) {
    if (name.toLowerCase(Locale.ROOT).equals("backup")) {
      return new TenantBackup(Wish.TAKE, OptionalInt.empty());
    }
    return argument.isEmpty()
        ? new TenantBackup(Wish.LIST, OptionalInt.empty())
        : new TenantBackup(Wish.RESTORE, OptionalInt.of(Arguments.number(argument).orElse(0)));
  }
}
