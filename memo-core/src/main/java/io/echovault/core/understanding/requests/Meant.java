package io.echovault.core.understanding.requests;

import io.echovault.core.billing.PlanWish;
import io.echovault.core.text.Letters;
import io.echovault.core.time.TimeZones;
import io.echovault.core.understanding.intent.Intent;
import io.echovault.core.understanding.intent.Looking;
import io.echovault.core.understanding.intent.Perhaps;
import io.echovault.core.understanding.intent.Talk;
import io.echovault.core.understanding.intent.Target;
import io.echovault.ports.vocabulary.Provenance;
import io.echovault.ports.vocabulary.Tier;
import java.util.List;
import java.util.Optional;

/** Makes an intent of a pattern that fitted, and of what was noted on the way. */
final class Meant {
  /** So many words are all that a memory is to say, not a value in it. */
  private static final int WHOLE = 3;

  /** The kind of requests that put a time right. */
  static final String TIME = "time";

  /** The kind of requests that give the last thing said another value, if they give no time. */
  static final String RATHER = "rather";

  /** The kind of words that say something lately said was wrong, and what is right. */
  static final String MEND = "mend";

  /** The kind of words that give what is named another day, or that tell when it is done. */
  static final String SHIFT = "shift";

  /** The kind of words that say of what is named that it is to go, or that tell so. */
  static final String DROP = "drop";

  /**
   * The kind of what many a statement says too, so that it is read only where more speaks for it.
   */
  static final String PERHAPS = "perhaps";

  /** The kind of what somebody tells in words that are a request in the mouth of the member. */
  static final String TOLD = "told";

  /** The kind of answers that name one of the buttons of a question by its place. */
  static final String CHOOSE = "choose";

  private Meant() {}

  static Intent by(Found found, String text, RequestContext context) {
    int dot = found.kind().indexOf('.');
    String kind = dot < 0 ? found.kind() : found.kind().substring(0, dot);
    String detail = dot < 0 ? "" : found.kind().substring(dot + 1);
    return switch (kind) {
      case "delete" -> new Intent.Delete(target(found, context));
      case "undelete" -> new Intent.Undelete(target(found, context));
      case "undo" -> new Intent.Undo(found.at("n").map(Integer::valueOf));
      case TIME -> new Looking.OtherTime(noted(found, "v"));
      case "change", RATHER -> change(found, context);
      case "amend" -> amend(found, text);
      case MEND -> perhaps(new Target.That(), false, found, text);
      case DROP -> drop(found, text);
      case SHIFT -> perhaps(new Target.Described(noted(found, "x")), true, found, text);
      // The other kinds of what is said perhaps are only looked for.
      case PERHAPS, "move" -> new Intent.Move(target(found, context), tier(found).orElseThrow());
      case "share" -> new Intent.Share(target(found, context));
      case "list" -> new Intent.ListAll(found.at("x"), tier(found));
      case "show" -> new Intent.Show(target(found, context));
      case "count" -> new Intent.Count(found.at("x"));
      case TOLD -> new Intent.Keep(text.strip(), Provenance.SAID);
      case "keep" -> new Intent.Keep(unasked(noted(found, "w")), Provenance.SAID);
      case "donotkeep" -> new Intent.DoNotKeep();
      case "ask" -> new Intent.Ask(text.strip());
      case "remind" -> new Intent.Remind(text.strip());
      case "language" -> new Intent.Command("settings", "language " + noted(found, "lang"));
      case "voice", "cloud" -> new Intent.Command("settings", kind + " " + noted(found, "set"));
      case "plans" -> new Looking.Paying(new PlanWish(wish(detail), ""));
      case "zone" -> zone(noted(found, "z"), detail.isEmpty(), text);
      case "command" -> new Intent.Command(detail, found.at("arg").orElse(""));
      case "stop" -> new Intent.Stop();
      case "start" -> new Intent.Start();
      case "yes" -> new Intent.Yes();
      case "no" -> new Intent.No();
      case CHOOSE -> chosen(found, context);
      case "followup" -> new Intent.FollowUp(text.strip());
      case "talk" -> new Intent.SmallTalk(Talk.valueOf(Letters.upper(detail)));
      default -> throw new IllegalStateException("no such kind of request: " + kind);
    };
  }

  /**
   * Another time zone; what is only said in passing and names no zone that there is, is told.
   *
   * @param surely whether a zone is asked for whatever it is called
   */
  private static Intent zone(String name, boolean surely, String text) {
    return surely || TimeZones.named(name).isPresent()
        ? new Intent.Command("settings", "timezone " + name)
        : new Intent.Keep(text.strip(), Provenance.SAID);
  }

  /** Somebody who wants another plan is shown which there are. */
  private static PlanWish.Kind wish(String detail) {
    return detail.equals("mine") ? PlanWish.Kind.SHOW : PlanWish.Kind.LIST;
  }

  private static Intent change(Found found, RequestContext context) {
    String words = noted(found, "v");
    boolean whole =
        found.at("whole").isPresent()
            || (found.at("n").isPresent() && Sentence.of(words).words().size() >= WHOLE);
    return new Intent.Change(target(found, context), words, whole);
  }

  /** "The rent is 650 not 560" corrects a memory that says 560, and else tells something. */
  private static Intent amend(Found found, String text) {
    String right = noted(found, "v");
    int unit = right.indexOf(' ');
    String beside = unit < 0 ? "" : right.substring(unit);
    String words = found.at("x").map(named -> named + beside).orElse("");
    Target target = new Target.Stating(words, noted(found, "old"));
    Intent change = new Intent.Change(target, right, false);
    return new Perhaps(List.of(change), true, new Intent.Keep(text, Provenance.SAID));
  }

  /** To delete a memory where one is what is named; else the words are told. */
  private static Intent drop(Found found, String text) {
    Intent told = new Intent.Keep(text.strip(), Provenance.SAID);
    List<String> named = RequestWords.object(Heard.of(noted(found, "x")), found.language());
    Target target = new Target.Described(String.join(" ", named));
    return named.isEmpty() ? told : new Perhaps(List.of(new Intent.Delete(target)), true, told);
  }

  /** To change a memory where there is one that it can be; else the words are told. */
  private static Intent perhaps(Target target, boolean exactly, Found found, String text) {
    Intent change = new Intent.Change(target, noted(found, "v"), false);
    return new Perhaps(List.of(change), exactly, new Intent.Keep(text.strip(), Provenance.SAID));
  }

  /** The button at a place, "the second one"; where there is none, what no button is for. */
  private static Intent chosen(Found found, RequestContext context) {
    List<RequestContext.Choice> choices = context.choices();
    String place = noted(found, "n");
    int at = place.equals("last") ? choices.size() : Integer.parseInt(place);
    return at > choices.size()
        ? new Intent.Yes()
        : new Intent.Press(choices.get(at - 1).buttonId());
  }

  private static Target target(Found found, RequestContext context) {
    return switch (found.at("target").orElse("about")) {
      case "number" -> new Target.Numbered(Integer.parseInt(noted(found, "n")));
      case "last" -> new Target.Last();
      case "that" -> context.quoted().<Target>map(Target.Quoted::new).orElse(new Target.That());
      case "all" -> new Target.Everything();
      // "Correct that: the bins go on Friday" is about the memory that the new words describe.
      default -> new Target.Described(found.at("x").orElseGet(() -> noted(found, "v")));
    };
  }

  /** "Could you note that …?" asks to keep a statement: the mark belongs to the asking. */
  private static String unasked(String words) {
    int end = words.length();
    while (end > 1 && " ?".indexOf(words.charAt(end - 1)) >= 0) {
      end--;
    }
    return words.substring(0, end);
  }

  private static Optional<Tier> tier(Found found) {
    return found.at("tier").map(Tier::valueOf);
  }

  private static String noted(Found found, String name) {
    return found
        .at(name)
        .orElseThrow(() -> new IllegalStateException(found.kind() + " needs " + name));
  }
}
