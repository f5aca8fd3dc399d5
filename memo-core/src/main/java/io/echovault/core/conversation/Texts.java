package io.echovault.core.conversation;

import java.util.Optional;

/** The longer texts that the bot says about itself. */
final class Texts {
  static final String HELP =
      """
      Send me anything and I keep it. Ask me a question and I look it up.
      /recent 5 – the last ones
      /search dentist – find by words
      #12 – show one
      /edit 12 new words – correct one
      /delete 12 – delete one (I ask first)
      /undo – take back the last change
      /asof 1 May where does Ana live – what I knew then
      /changes since January – what changed
      /both 15 12 – both are true
      /category confidential – one kind
      /share 12, /unshare 12, /shared – with your department
      /search dept: dentist – what colleagues keep
      /settings – time zone and language
      /login, /logout, /pin – open what is locked
      /recover – when you lost your PIN
      /audit 20 – what was done here, and when
      /export – a copy of everything, as a file
      Send me a WhatsApp chat export (.txt or .zip) and I keep what it says.
      /backup – keep a sealed backup; /restore brings back what you deleted since
      /backup tenant, /restore tenant – the same for all of your organisation
      /forget-me – erase everything about you (I ask first, for your PIN too)
      /reclaim – when this number was yours before, and you are new to me
      /stats, /profile, /whoami, /privacy
      “stop” to leave, “start” to come back.""";

  static final String STOPPED =
      "You have left. I will send you nothing more and keep nothing more, until you send “start”."
          + " What you told me before stays sealed; to have it erased, come back and send /forget-me.";
  static final String WELCOME_BACK =
      "Welcome back! I keep what you send me again. Send /help to see what I can do.";
  static final String ALREADY_ON = "I am here. Tell me something to keep, or ask me a question.";

  private final Optional<String> privacyUrl;

  Texts(Optional<String> privacyUrl) {
    this.privacyUrl = privacyUrl;
  }

  String welcome() {
    return "Welcome to EchoVault! I keep the messages you send me, with the time you sent them, and find"
        + " them when you ask. They are stored sealed (encrypted). Privacy: "
        + privacyUrl.orElse("/privacy")
        + "\nSend /help to see what I can do, or “stop” to leave at any time.";
  }

  String privacy() {
    return "I keep the words you send me, when you sent them, and your settings; they are stored encrypted."
        + " Voice notes, pictures and files themselves are not kept. WhatsApp carries this chat under its own"
        + " terms. /delete removes a memory at once; for a day /undo can bring it back, then its words are"
        + " destroyed, except in a /backup of yours, which is destroyed after 30 days. “stop” ends"
        + " everything but deletes nothing; /forget-me erases everything about you."
        + privacyUrl.map(url -> "\nThe whole text: " + url).orElse("");
  }
}
