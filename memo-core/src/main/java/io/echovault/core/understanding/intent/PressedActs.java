package io.echovault.core.understanding.intent;

/**
 * What is done for each kind of {@link Pressed}: a button.
 *
 * @param <R> what comes of it
 */
public interface PressedActs<R> {
  R ofMemory(Pressed.OfMemory intent);

  R setTime(Pressed.SetTime intent);

  R setPin(Pressed.SetPin intent);

  R enrol(Pressed.Enrol intent);

  R eraseAll(Pressed.EraseAll intent);

  R eraseNothing(Pressed.EraseNothing intent);

  R heldDigits(Pressed.HeldDigits intent);

  R unknown(Pressed.Unknown intent);
}
