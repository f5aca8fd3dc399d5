package io.echovault.core.voice;

import io.echovault.core.member.Bookings;
import io.echovault.core.member.ChatState;
import io.echovault.core.member.MemberTransactions;
import io.echovault.core.member.Settings;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.outbound.TextToSpeech;
import io.echovault.ports.vocabulary.Delivery;
import io.echovault.ports.vocabulary.LiveSession;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.Reply;
import io.echovault.ports.vocabulary.SessionId;
import io.echovault.ports.vocabulary.SpokenResult;
import io.echovault.ports.vocabulary.SpokenWish;
import java.util.Optional;

/**
 * Has replies spoken to members who want to hear them. The words leave this process, so never
 * links, digits of a login or files; those of a secret tier only for who asked for that under the
 * login that is live; and only for who allowed it.
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
  private final VoiceMinutes minutes;

  public SpokenReplies(
      Storage storage, MemberTransactions memberTransactions, TextToSpeech speech) {
    this.storage = storage;
    this.memberTransactions = memberTransactions;
    this.speech = speech;
    minutes = new VoiceMinutes(new Bookings(storage, memberTransactions));
  }

  /** Whether a delivery is to be spoken, and in place of its words. */
  public SpokenWish wish(MemberRef member, Delivery delivery) {
    if (!speech.available() || !fit(delivery)) {
      return SpokenWish.NONE;
    }
    SpokenWish wish =
        settings(member, delivery.secret()).map(Settings::spoken).orElse(SpokenWish.NONE);
    boolean pressed = !(delivery.reply() instanceof Reply.Text);
    return wish == SpokenWish.ALONE && pressed ? SpokenWish.TOO : wish;
  }

  /**
   * The voice note for a delivery; empty when there is to be none, also because the plan has no
   * voice minutes left.
   */
  public Optional<Delivery> of(MemberRef member, Delivery delivery) {
    if (!speech.available() || !fit(delivery)) {
      return Optional.empty();
    }
    String words = SpokenWords.of(delivery.reply().body());
    return words.isBlank()
        ? Optional.empty()
        : settings(member, delivery.secret())
            .flatMap(
                settings ->
                    minutes.spoken(member, words, () -> speech.speak(words, settings.language())))
            .filter(SpokenResult.Spoken.class::isInstance)
            .map(result -> ((SpokenResult.Spoken) result).file())
            .filter(file -> file.length() > 0 && file.length() <= LARGEST)
            .map(file -> delivery.saying(new Reply.Spoken(delivery.reply().body())).with(file));
  }

  private static boolean fit(Delivery sent) {
    Reply reply = sent.reply();
    boolean words =
        (reply instanceof Reply.Text text && !text.toBeQuoted())
            || reply instanceof Reply.Choice
            || reply instanceof Reply.Menu;
    return words && reply.body().length() <= LONGEST && !reply.body().contains(LINK);
  }

  /** The settings of a member who wants to hear replies and allows that their words leave. */
  private Optional<Settings> settings(MemberRef member, boolean secret) {
    return storage.inTenant(
        member.tenant(),
        scope ->
            MemberTransactions.served(scope, member)
                .map(record -> memberTransactions.state(member, record).chat())
                .filter(chat -> !chat.optedOut())
                .map(ChatState::settings)
                .filter(each -> each.spoken() != SpokenWish.NONE && each.consents())
                .filter(each -> !secret || aloud(scope, member, each)));
  }

  /** Whether the login that is live is the one under which what is secret is to be spoken. */
  private boolean aloud(TenantScope scope, MemberRef member, Settings settings) {
    Optional<SessionId> live =
        scope.sessions().live(member.member(), memberTransactions.now()).map(LiveSession::id);
    return live.isPresent() && live.equals(settings.secretsAloud());
  }
}
