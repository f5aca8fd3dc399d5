package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.understanding.intent.Pressed;
import io.echovault.core.understanding.intent.PressedActs;

/** What is done when one of our buttons is pressed. */
record ButtonActs(Turn turn) implements PressedActs<Answer> {
  @Override
  public Answer ofMemory(Pressed.OfMemory pressed) {
    return Pressing.press(pressed, turn);
  }

  @Override
  public Answer setTime(Pressed.SetTime pressed) {
    return Redating.pressed(turn, pressed);
  }

  @Override
  public Answer setPin(Pressed.SetPin pressed) {
    return SessionCommands.pin(turn.notebook());
  }

  @Override
  public Answer enrol(Pressed.Enrol pressed) {
    return VoiceCommands.enrol(turn, true);
  }

  @Override
  public Answer eraseAll(Pressed.EraseAll pressed) {
    return ForgetMe.pressed(pressed.buttonId(), turn.notebook());
  }

  @Override
  public Answer eraseNothing(Pressed.EraseNothing pressed) {
    return Answer.say("forget-me.kept");
  }

  @Override
  public Answer heldDigits(Pressed.HeldDigits pressed) {
    return MistypedPin.pressed(pressed, turn);
  }

  @Override
  public Answer unknown(Pressed.Unknown pressed) {
    return Answer.say("press.no-use");
  }
}
