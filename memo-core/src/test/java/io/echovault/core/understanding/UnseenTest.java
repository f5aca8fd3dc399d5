package io.echovault.core.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.core.member.ChatState;
import io.echovault.core.member.PendingQuestion;
import io.echovault.core.member.Recent;
import io.echovault.core.member.Settings;
import io.echovault.core.understanding.examples.Kind;
import io.echovault.core.understanding.intent.Intent;
import io.echovault.core.understanding.intent.Perhaps;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Everyday messages that nothing was learned of and no grammar was written for. Not every one of
 * them is understood, so shares are checked; a reading that gets worse as a whole shows here.
 */
class UnseenTest {
  private static final List<String> LANGUAGES = List.of("en", "es", "pt", "de", "fr", "it", "hi");
  private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");

  /** What must come of a message of each kind, by the names of the intents and commands. */
  private static final Map<Kind, Set<String>> MEANT = meant();

  private static final Set<Kind> OF_A_MEMORY =
      Set.of(Kind.DELETE, Kind.CHANGE, Kind.MOVE, Kind.LIST);

  private record Message(Kind kind, String words, String language) {
    boolean isUnderstood() {
      return MEANT.getOrDefault(kind, Set.of()).contains(name(done(this)));
    }

    boolean isKept() {
      return Set.of("Keep", "KeepOrAsk").contains(name(done(this)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es", "pt", "de", "fr", "it", "hi"})
  void understandsMostInEveryLanguage(String language) throws IOException {
    assertThat(share(in(language))).isGreaterThan(0.88);
  }

  @Test
  void asksNothingOfWhoTellsAndKeepsNothingOfWhoAsks() throws IOException {
    List<Message> all = new ArrayList<>();
    for (String language : LANGUAGES) {
      all.addAll(in(language));
    }
    // The rest is kept too, with a button that offers to look it up.
    assertThat(share(of(Kind.STATEMENT, all))).isGreaterThan(0.94);
    assertThat(of(Kind.STATEMENT, all)).allMatch(Message::isKept);
    assertThat(share(of(Kind.SECRET, all))).isEqualTo(1);
    assertThat(share(of(Kind.QUESTION, all))).isGreaterThan(0.94);
  }

  private static List<Message> of(Kind kind, List<Message> all) {
    return all.stream().filter(each -> each.kind() == kind).toList();
  }

  private static double share(List<Message> messages) {
    return (double) messages.stream().filter(Message::isUnderstood).count() / messages.size();
  }

  /** What is told is about no memory yet; what is to be deleted or changed is about one. */
  private static Intent done(Message message) {
    Intent read = read(message);
    if (!(read instanceof Perhaps perhaps)) {
      return read;
    }
    return OF_A_MEMORY.contains(message.kind()) ? perhaps.requests().get(0) : perhaps.otherwise();
  }

  private static Intent read(Message message) {
    ChatState state =
        ChatState.fresh(new Settings(ZoneId.of("Europe/Madrid"), message.language(), false));
    ChatContext fresh = ChatContext.of(state, NOW);
    ChatContext context =
        Set.of(Kind.YES, Kind.NO, Kind.FOLLOW_UP).contains(message.kind())
            ? new ChatContext(false, fresh.settings(), Optional.empty(), asked(message.kind()), NOW)
            : fresh;
    return Understanding.ofWords(message.words(), context).get(0).intent();
  }

  private static Recent asked(Kind kind) {
    List<PendingQuestion.Choice> choices =
        List.of(
            new PendingQuestion.Choice("delete:3:1", "Delete"),
            new PendingQuestion.Choice("keep:3:1", "Keep it"));
    return kind == Kind.FOLLOW_UP
        ? Recent.NONE.asking("where is it", List.of(1))
        : Recent.NONE.waitingFor(Optional.of(new PendingQuestion(choices, NOW)));
  }

  private static String name(Intent intent) {
    return intent instanceof Intent.Command command
        ? command.name()
        : intent.getClass().getSimpleName();
  }

  private static Map<Kind, Set<String>> meant() {
    Map<Kind, Set<String>> meant = new EnumMap<>(Kind.class);
    Set<String> kept = Set.of("Keep");
    Set<String> answered = Set.of("SmallTalk", "help");
    meant.put(Kind.STATEMENT, kept);
    meant.put(Kind.SECRET, kept);
    meant.put(Kind.KEEP, kept);
    meant.put(
        Kind.QUESTION,
        Set.of("Ask", "Search", "ListAll", "Count", "Show", "FollowUp", "KeepOrAsk"));
    meant.put(Kind.DONT_KEEP, Set.of("DoNotKeep"));
    meant.put(Kind.DELETE, Set.of("Delete"));
    meant.put(Kind.CHANGE, Set.of("Change"));
    meant.put(Kind.LIST, Set.of("ListAll", "Search", "Ask"));
    meant.put(Kind.COUNT, Set.of("Count"));
    meant.put(Kind.MOVE, Set.of("Move"));
    meant.put(Kind.UNDO, Set.of("Undo", "Undelete"));
    meant.put(Kind.EXPORT, Set.of("export"));
    meant.put(Kind.SETTINGS, Set.of("settings"));
    meant.put(Kind.HELP, Set.of("help"));
    meant.put(Kind.LOGIN, Set.of("login"));
    meant.put(Kind.LOGOUT, Set.of("logout"));
    meant.put(Kind.STOP, Set.of("Stop"));
    meant.put(Kind.START, Set.of("Start"));
    meant.put(Kind.YES, Set.of("Yes", "Press", "SmallTalk"));
    meant.put(Kind.NO, Set.of("No", "Press", "SmallTalk"));
    meant.put(Kind.REMIND, Set.of("Remind"));
    meant.put(Kind.SMALL_TALK, answered);
    meant.put(Kind.NOISE, answered);
    meant.put(Kind.FOLLOW_UP, Set.of("FollowUp"));
    return meant;
  }

  private static List<Message> in(String language) throws IOException {
    try (InputStream resource =
        UnseenTest.class.getResourceAsStream("unseen/" + language + ".txt")) {
      assertThat(resource).as(language).isNotNull();
      List<Message> messages = new ArrayList<>();
      Kind kind = Kind.STATEMENT;
      for (String line :
          new String(resource.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        if (line.startsWith("[")) {
          kind = Kind.valueOf(line.substring(1, line.length() - 1));
        } else if (!line.isBlank() && !line.startsWith("//")) {
          messages.add(new Message(kind, line, language));
        }
      }
      return messages;
    }
  }
}
