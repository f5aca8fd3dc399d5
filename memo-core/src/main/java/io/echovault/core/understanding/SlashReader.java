package io.echovault.core.understanding;

import io.echovault.core.billing.PlanWish;
import io.echovault.core.lifecycle.TenantBackup;
import io.echovault.core.text.Arguments;
import io.echovault.core.text.BoundedMatcher;
import io.echovault.core.text.BoundedPattern;
import io.echovault.core.text.PlainText;
import io.echovault.core.understanding.intent.Intent;
import io.echovault.core.understanding.intent.Looking;
import io.echovault.core.understanding.intent.Target;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Reads commands: a slash, a name that may be misspelt, and what stands after it. The one grammar
 * for all of them, those beyond one's own memories included.
 */
final class SlashReader implements WordReader {
  private static final BoundedPattern SLASH =
      BoundedPattern.compile("[\\s\\p{Cf}]*[/／]\\s*(\\p{L}{1,40})(.*)", BoundedPattern.DOTALL);
  private static final Set<String> TAKE_NOTHING = Set.of("login", "logout");

  /** Names that something behind speaks against when they are misspelt. */
  private static final Set<String> NAMES_ALONE = Set.of("login", "logout", "more", "undo");

  private static final BoundedPattern BARE_SLASH =
      BoundedPattern.compile("[\\s\\p{Cf}]*[/／].*", BoundedPattern.DOTALL);
  private static final BoundedPattern ME =
      BoundedPattern.compile("(?iu)[-_\\u2010-\\u2015 ]?me[.!]?");
  private static final BoundedPattern EDIT =
      BoundedPattern.compile(
          "#?\\s*(\\p{Nd}{1,9})(?:\\s*[:,]\\s*|\\s+)(\\S.*)", BoundedPattern.DOTALL);
  private static final BoundedPattern TWO =
      BoundedPattern.compile(
          "#?(\\p{Nd}{1,9})(?:\\s*(?:,|and|y|e|&)\\s*|\\s+)#?(\\p{Nd}{1,9})[.!]?");

  @Override
  public Optional<Intent> read(Written written, ChatContext context) {
    BoundedMatcher matcher = SLASH.matcher(written.text());
    if (!matcher.matches()) {
      return BARE_SLASH.matches(written.text())
          ? Optional.of(new Looking.NoSuchCommand("", List.of()))
          : Optional.empty();
    }
    String name = PlainText.of(matcher.group(1));
    String argument = matcher.group(2).strip();
    if (name.equals("forgetme") || (name.equals("forget") && ME.matches(argument))) {
      return Optional.of(intent(SlashNames.FORGET_ME, ""));
    }
    Optional<Intent> plainly = plainly(name, argument, written, context);
    if (plainly.isPresent()) {
      return plainly;
    }
    SlashNames.Found found = SlashNames.nearest(name);
    // "/move 4 open" does not ask for more, which is the nearest name.
    boolean fits =
        argument.isEmpty()
            || SlashNames.exactly(name).isPresent()
            || found.names().stream().noneMatch(NAMES_ALONE::contains);
    return Optional.of(
        found.sure() && fits
            ? intent(found.names().get(0), argument)
            : new Looking.NoSuchCommand(name, found.names()));
  }

  /**
   * A request in plain words behind a slash, as "/move 1 secret": where there is no such command,
   * or it takes nothing behind its name.
   */
  private static Optional<Intent> plainly(
      String name, String argument, Written written, ChatContext context) {
    boolean known =
        SlashNames.exactly(name)
            .filter(own -> argument.isEmpty() || !TAKE_NOTHING.contains(own))
            .isPresent();
    return known
        ? Optional.empty()
        : PlainAsks.exactly(Written.of(name + " " + argument, written.saidAt()), context);
  }

  /** What a command asks for. */
  static Intent intent(String name, String argument) {
    return switch (name) {
      case "search" ->
          WiderWords.question(argument)
              .<Intent>map(Looking.Wider::new)
              .orElseGet(() -> new Intent.Search(argument));
      case "backup" ->
          WiderWords.afterTenant(argument)
              .<Intent>map(rest -> new Looking.OfTenant(TenantBackup.take()))
              .orElseGet(() -> new Intent.Command(name, argument));
      case "restore" ->
          WiderWords.afterTenant(argument)
              .<Intent>map(rest -> new Looking.OfTenant(TenantBackup.restore(rest)))
              .orElseGet(() -> new Intent.Command(name, argument));
      case "delete" ->
          numbered(argument)
              .<Intent>map(Intent.Delete::new)
              .orElseGet(() -> new Intent.Command(name, argument));
      case "undelete" ->
          numbered(argument)
              .<Intent>map(Intent.Undelete::new)
              .orElseGet(() -> new Intent.Command(name, argument));
      case "edit" -> edit(argument).orElseGet(() -> new Intent.Command(name, argument));
      case "both" -> both(argument).orElseGet(() -> new Intent.Command(name, argument));
      case "undo" -> undo(argument);
      case "more" -> new Looking.More();
      case "asof" -> new Looking.AsOf(argument, Optional.empty());
      case "changes" -> new Looking.Changes(argument.isEmpty() ? "the last 7 days" : argument);
      case "plans" -> paying(PlanWish.Kind.LIST, argument);
      case "subscribe" ->
          paying(argument.isEmpty() ? PlanWish.Kind.LIST : PlanWish.Kind.SUBSCRIBE, argument);
      case "billing" -> paying(PlanWish.Kind.SHOW, argument);
      default -> new Intent.Command(name, argument);
    };
  }

  private static Intent paying(PlanWish.Kind kind, String argument) {
    return new Looking.Paying(new PlanWish(kind, PlainText.of(argument)));
  }

  private static Intent undo(String argument) {
    OptionalInt number = Arguments.number(argument);
    return number.isPresent() ? new Intent.Undo(Optional.of(number.getAsInt())) : new Intent.Undo();
  }

  private static Optional<Target> numbered(String argument) {
    OptionalInt number = Arguments.number(argument);
    return number.isPresent()
        ? Optional.of(new Target.Numbered(number.getAsInt()))
        : Optional.empty();
  }

  private static Optional<Intent> edit(String argument) {
    BoundedMatcher edit = EDIT.matcher(argument);
    return edit.matches()
        ? Optional.of(
            new Intent.Change(
                new Target.Numbered(Integer.parseInt(edit.group(1))), edit.group(2), true))
        : Optional.empty();
  }

  private static Optional<Intent> both(String argument) {
    BoundedMatcher two = TWO.matcher(argument);
    return two.matches()
        ? Optional.of(
            new Looking.BothTrue(
                List.of(Integer.parseInt(two.group(1)), Integer.parseInt(two.group(2)))))
        : Optional.empty();
  }
}
