package io.echovault.core.understanding.examples;

/**
 * What a message wants. The weights are stored in this order, so a change here needs them learned
 * anew.
 */
public enum Kind {
  /** Tells something that may be worth keeping. */
  STATEMENT,
  /** Asks for something that was told before. */
  QUESTION,
  /** Asks in so many words that something be remembered. */
  KEEP,
  /** Tells something that must not be kept. */
  DONT_KEEP,
  /** Asks that something be forgotten. */
  DELETE,
  /** Asks that something kept be corrected or replaced. */
  CHANGE,
  /** Asks for everything about something. */
  LIST,
  /** Asks how many memories there are. */
  COUNT,
  /** Asks that something be put under another label or elsewhere. */
  MOVE,
  /** Takes the last thing back. */
  UNDO,
  /** Asks for a copy of everything. */
  EXPORT,
  /** Asks for another setting, as the language. */
  SETTINGS,
  /** Asks what the bot can do and how. */
  HELP,
  /** Asks to open the protected memories. */
  LOGIN,
  /** Asks to lock the protected memories. */
  LOGOUT,
  /** Wants no more messages. */
  STOP,
  /** Wants messages again, or begins. */
  START,
  /** Agrees to what was asked. */
  YES,
  /** Declines what was asked. */
  NO,
  /** Asks to be reminded at some time. */
  REMIND,
  /** Greets, thanks or takes leave. */
  SMALL_TALK,
  /** Vents or types nonsense; nothing to keep and nothing to find. */
  NOISE,
  /** Asks on from the last question, and means little without it. */
  FOLLOW_UP,
  /** Tells a PIN, a password, a code or another thing that opens something. */
  SECRET,
  /** Asks that everything about the member be erased, or the account closed. */
  ERASE,
  /** Asks who sees what is told and what becomes of it. */
  PRIVACY,
  /** Asks what this costs and which plans there are. */
  PLANS,
  /** Wants nothing to be sent to a language model or a cloud. */
  CLOUD,
  /** Wants to be answered by voice. */
  VOICE
}
