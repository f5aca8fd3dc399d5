package io.echovault.bench.converse;

import io.echovault.archive.FileArchive;
import io.echovault.bench.run.TrialOutside;
import io.echovault.core.MemoCore;
import io.echovault.ports.outbound.Embedder;
import io.echovault.ports.outbound.LanguageModel;
import io.echovault.ports.outbound.TextAnalyzer;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.ports.vocabulary.IncomingMessage.Envelope;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Reply;
import io.echovault.ports.vocabulary.Sender;
import io.echovault.testkit.ListErasureLedger;
import io.echovault.testkit.SettableInstants;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One person's chat with a bot that knows nobody, wired as the demo wires it but with a storage in
 * memory. The clock moves only as the chat goes on.
 */
final class Sitting {
  static final String NO_SUCH_BUTTON = "(no such button)";

  private static final Duration BETWEEN_MESSAGES = Duration.ofSeconds(1);
  private static final int AT_ONCE = 8;

  /** What the bot sent, under the id that a press on its buttons quotes. */
  private record Sent(MessageId id, Reply reply) {}

  private final SettableInstants clock;
  private final MemoCore core;
  private final ChannelIdentity phone;
  private final List<Sent> sent = new ArrayList<>();
  private int messages;

  Sitting(
      Embedder embedder, TextAnalyzer analyzer, LanguageModel model, Instant start, String phone) {
    this.clock = new SettableInstants(start);
    this.phone = ChannelIdentity.whatsappPhone(phone);
    this.core =
        MemoCore.with(
            TrialOutside.inMemory(clock)
                .withArchive(new FileArchive())
                .withErasureLedger(new ListErasureLedger())
                .withUnlockUrl("http://localhost:5000/unlock")
                .withEmbedder(embedder)
                .withTextAnalyzer(analyzer)
                .withLanguageModel(model)
                .withWorkClock(Sitting::worked));
  }

  /** The work of this thread, so that a busy machine lets no message run out of time. */
  private static Duration worked() {
    return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
  }

  /** Lets time pass on the clock. */
  void pass(Duration length) {
    clock.advance(length);
  }

  /** Writes to the bot; gives the reply as the person sees it. */
  String say(String words) {
    return receive(new IncomingMessage.Text(envelope(Optional.empty()), words));
  }

  /**
   * Presses the first button of the newest message that has any whose title fits.
   *
   * @return the reply, or {@link #NO_SUCH_BUTTON}
   */
  String press(Pattern title) {
    for (int at = sent.size() - 1; at >= 0; at--) {
      List<Bubble.Pressable> choices = Bubble.pressables(sent.get(at).reply());
      if (!choices.isEmpty()) {
        MessageId quoted = sent.get(at).id();
        return choices.stream()
            .filter(each -> title.matcher(each.title()).find())
            .findFirst()
            .map(each -> press(quoted, each))
            .orElse(NO_SUCH_BUTTON);
      }
    }
    return NO_SUCH_BUTTON;
  }

  private String press(MessageId quoted, Bubble.Pressable button) {
    return receive(
        new IncomingMessage.Press(envelope(Optional.of(quoted)), button.id(), button.title()));
  }

  private String receive(IncomingMessage message) {
    Reply reply = core.bot().receive(message);
    settle();
    sent.add(new Sent(new MessageId("wamid.bot." + sent.size()), reply));
    return Bubble.words(reply);
  }

  /** What is done in the background ends while the person reads the reply. */
  private void settle() {
    while (core.embedding().tick(AT_ONCE) > 0) {
      // The next batch.
    }
  }

  private Envelope envelope(Optional<MessageId> quoted) {
    clock.advance(BETWEEN_MESSAGES);
    return new Envelope(
        new MessageId("wamid.person." + ++messages),
        "106540000000001",
        new Sender(List.of(phone), Optional.of("Sam")),
        clock.instant().truncatedTo(ChronoUnit.SECONDS),
        clock.instant(),
        Optional.empty(),
        false,
        quoted);
  }
}
