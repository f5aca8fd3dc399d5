package io.echovault.core.voice;

import io.echovault.core.member.MemberTransactions;
import io.echovault.core.member.Settings;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.outbound.TextToSpeech;
import io.echovault.ports.vocabulary.Delivery;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.Reply;
import io.echovault.ports.vocabulary.SpokenResult;
import java.util.Optional;

/**
 * Has replies spoken to members who want to hear them. The words leave this process, so never those
 * of a secret tier, links, digits of a login or files; and only for who allowed it.
 */
public final class SpokenReplies {
  /** What takes longer to hear than a minute and a half is read faster. */
  private static final int LONGEST = 1_200;

  /** Chats play a larger file as a file, not as a voice note. */
  private static final int LARGEST = 512 << 10;

  private static final String LINK = "://";

  private final Storage storage;
  private final MemberTransactions memberTransactions;
  private final TextToSpeech speech;

  public SpokenReplies(
      Storage storage, MemberTransactions memberTransactions, TextToSpeech speech) {
    this.storage = storage;
    this.memberTransactions = memberTransactions;
    this.speech = speech;
  }

  /** The voice note for a delivery that was sent; empty when there is to be none. */
  public Optional<Delivery> of(MemberRef member, Delivery sent) {
    if (!speech.available() || !fit(sent)) {
      return Optional.empty();
    }
    String words = SpokenWords.of(sent.reply().body());
    Optional<String> language =
        words.isBlank() ? Optional.empty() : language(member).filter(each -> !each.isEmpty());
    return language
        .map(each -> speech.speak(words, each))
        .filter(SpokenResult.Spoken.class::isInstance)
        .map(result -> ((SpokenResult.Spoken) result).file())
        .filter(file -> file.length() > 0 && file.length() <= LARGEST)
        .map(file -> sent.saying(new Reply.Spoken(sent.reply().body())).with(file));
  }

  private static boolean fit(Delivery sent) {
    Reply reply = sent.reply();
    boolean words =
        (reply instanceof Reply.Text text && !text.toBeQuoted())
            || reply instanceof Reply.Choice
            || reply instanceof Reply.Menu;
    return words
        && !sent.secret()
        && reply.body().length() <= LONGEST
        && !reply.body().contains(LINK);
  }

  /** The language of a member who wants to hear replies and allows that their words leave. */
  private Optional<String> language(MemberRef member) {
    return storage.inTenant(
        member.tenant(),
        scope ->
            MemberTransactions.served(scope, member)
                .map(record -> memberTransactions.state(member, record).chat())
                .filter(chat -> !chat.optedOut())
                .map(chat -> chat.settings())
                .filter(settings -> settings.spoken() && settings.consents())
                .map(Settings::language));
  }
}
