package io.echovault.core.understanding;

import io.echovault.core.codec.StoredNames.Button;
import io.echovault.core.session.ErasureQuestion;
import io.echovault.core.text.BoundedMatcher;
import io.echovault.core.text.BoundedPattern;
import io.echovault.core.understanding.intent.Intent;
import io.echovault.core.understanding.intent.Looking;
import io.echovault.core.understanding.intent.Pressed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the ids of our buttons, such as {@code delete:42:3}. */
public final class ButtonIds {
  /** The button that asks for a PIN. */
  public static final String SET_PIN = Button.SET_PIN.text();

  /** The button that agrees to a voiceprint, and begins to enrol. */
  public static final String ENROL = Button.ENROL.text();

  private static final Map<String, Pressed.Verb> VERBS =
      Map.of(
          Button.DATE_ASK.text(), Pressed.Verb.ASK_TIME,
          Button.DATE_KEEP.text(), Pressed.Verb.KEEP_TIME,
          Button.DELETE.text(), Pressed.Verb.DELETE,
          Button.KEEP.text(), Pressed.Verb.KEEP,
          Button.UNLOCK.text(), Pressed.Verb.UNLOCK,
          Button.LOCK.text(), Pressed.Verb.LOCK,
          Button.ASK.text(), Pressed.Verb.ASK);

  /** What is set by a button, as behind {@code /settings}. */
  private static final Map<String, String> SETTINGS =
      Map.of(
          Button.CLOUD_OFF.text(), "cloud off",
          Button.CLOUD_ON.text(), "cloud on",
          Button.SPEAK_OFF.text(), "voice off",
          Button.SPEAK_ON.text(), "voice on");

  private static final BoundedPattern OF_MEMORY =
      BoundedPattern.compile("(" + String.join("|", VERBS.keySet()) + "):(\\d{1,9}):(\\d{1,9})");
  private static final BoundedPattern BOTH =
      BoundedPattern.compile(Button.BOTH.text() + ":(\\d{1,9}):(\\d{1,9})");
  private static final BoundedPattern TIME =
      BoundedPattern.compile(Button.DATE_SET.text() + ":(\\d{1,9}):(\\d{1,9}):(-?\\d{1,12})");
  private static final BoundedPattern DIGITS =
      BoundedPattern.compile(
          "(" + Button.DIGITS_KEEP.text() + "|" + Button.DIGITS_PIN.text() + "):(\\d{1,18})");

  private ButtonIds() {}

  /** Whether a button changes a setting. */
  public static boolean sets(String buttonId) {
    return SETTINGS.containsKey(buttonId);
  }

  /** What a button means. */
  public static Intent read(String buttonId) {
    if (buttonId.equals(SET_PIN)) {
      return new Pressed.SetPin();
    }
    if (buttonId.equals(ENROL)) {
      return new Pressed.Enrol();
    }
    String setting = SETTINGS.get(buttonId);
    if (setting != null) {
      return new Intent.Command("settings", setting);
    }
    if (ErasureQuestion.confirms(buttonId)) {
      return new Pressed.EraseAll(buttonId);
    }
    if (buttonId.equals(ErasureQuestion.NO)) {
      return new Pressed.EraseNothing();
    }
    BoundedMatcher digits = DIGITS.matcher(buttonId);
    if (digits.matches()) {
      return new Pressed.HeldDigits(
          digits.group(1).equals(Button.DIGITS_KEEP.text()), Long.parseLong(digits.group(2)));
    }
    BoundedMatcher time = TIME.matcher(buttonId);
    if (time.matches()) {
      return new Pressed.SetTime(
          Integer.parseInt(time.group(1)),
          Integer.parseInt(time.group(2)),
          Instant.ofEpochSecond(Long.parseLong(time.group(3))));
    }
    BoundedMatcher both = BOTH.matcher(buttonId);
    if (both.matches()) {
      return new Looking.BothTrue(
          List.of(Integer.parseInt(both.group(1)), Integer.parseInt(both.group(2))));
    }
    BoundedMatcher memory = OF_MEMORY.matcher(buttonId);
    return memory.matches()
        ? new Pressed.OfMemory(
            Objects.requireNonNull(VERBS.get(memory.group(1))),
            Integer.parseInt(memory.group(2)),
            Integer.parseInt(memory.group(3)))
        : new Pressed.Unknown();
  }
}
