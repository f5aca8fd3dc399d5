package io.echovault.bench.recall;

import io.echovault.core.MemoCore;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.IncomingMessage.Envelope;
import io.echovault.ports.vocabulary.IncomingMessage.Text;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Reply;
import io.echovault.ports.vocabulary.Sender;
import io.echovault.ports.vocabulary.SessionId;
import io.echovault.ports.vocabulary.UnlockOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Logs somebody in as people do: asks for the page in the chat, and sets a PIN there. */
final class Login {
  /** Where the page would be. */
  static final String PAGE = "https://bot.example.org/unlock";

  private static final String PIN = "830174";

  private Login() {}

  /** The session of whoever has an identity, who has no PIN yet. */
  static SessionId of(MemoCore core, ChannelIdentity identity, Instant now) {
    var envelope =
        new Envelope(
            new MessageId("wamid.login"),
            "bench",
            new Sender(List.of(identity), Optional.empty()),
            now,
            now,
            Optional.empty(),
            false,
            Optional.empty());
    Reply reply = core.bot().receive(new Text(envelope, "/login"));
    String words = reply instanceof Reply.Text text ? text.body() : reply.toString();
    int token = words.indexOf(PAGE) + PAGE.length() + 1;
    UnlockOutcome outcome =
        core.unlocking()
            .enter(
                words.substring(token, words.indexOf('\n', token)),
                Optional.empty(),
                Optional.of(PIN));
    if (outcome instanceof UnlockOutcome.Opened opened) {
      return opened.session().id();
    }
    throw new IllegalStateException("the PIN could not be set: " + outcome);
  }
}
