package io.echovault.core;

import static io.echovault.core.OrganisationWorld.AUD;
import static io.echovault.core.OrganisationWorld.SAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.echovault.ports.inbound.Agenda;
import io.echovault.ports.inbound.AuditDesk;
import io.echovault.ports.inbound.BillingDesk;
import io.echovault.ports.inbound.Deliveries;
import io.echovault.ports.inbound.Embedding;
import io.echovault.ports.inbound.Erasures;
import io.echovault.ports.inbound.KeyRotation;
import io.echovault.ports.inbound.LiveSessions;
import io.echovault.ports.inbound.MailDesk;
import io.echovault.ports.inbound.MemberDesk;
import io.echovault.ports.inbound.Memories;
import io.echovault.ports.inbound.MemoryBot;
import io.echovault.ports.inbound.SessionDesk;
import io.echovault.ports.inbound.TenantDesk;
import io.echovault.ports.inbound.Transfers;
import io.echovault.ports.inbound.Unlocking;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.Delivery;
import io.echovault.ports.vocabulary.Fence;
import io.echovault.ports.vocabulary.Grant;
import io.echovault.ports.vocabulary.ImportFile;
import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.ports.vocabulary.Listing;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Note;
import io.echovault.ports.vocabulary.Question;
import io.echovault.ports.vocabulary.ReplyId;
import io.echovault.ports.vocabulary.SessionId;
import io.echovault.ports.vocabulary.SpokenWish;
import io.echovault.ports.vocabulary.StoredReply;
import io.echovault.ports.vocabulary.UnlockOutcome;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks every method of every way into the core: none of them acts without an authority. */
class EveryWayInTest {
  /** What a way in goes by. */
  enum Authority {
    /** What a program was given, as far as the member may do it. */
    GRANT,
    /** What the member who writes may do. */
    MEMBER,
    /** A link that was sent to the member, and their PIN. */
    LINK,
    /** A session, by its id and its member. */
    SESSION,
    /** A reply that is stored, by its id and its member. */
    REPLY,
    /** Holding the core itself: shows nobody's words, or what an operator has decided. */
    OPERATOR
  }

  private static final Map<Class<?>, Authority> AUTHORITIES =
      Map.ofEntries(
          Map.entry(Agenda.class, Authority.OPERATOR),
          Map.entry(AuditDesk.class, Authority.OPERATOR),
          Map.entry(BillingDesk.class, Authority.OPERATOR),
          Map.entry(Deliveries.class, Authority.REPLY),
          Map.entry(Embedding.class, Authority.OPERATOR),
          Map.entry(Erasures.class, Authority.OPERATOR),
          Map.entry(KeyRotation.class, Authority.OPERATOR),
          Map.entry(LiveSessions.class, Authority.SESSION),
          Map.entry(MailDesk.class, Authority.OPERATOR),
          Map.entry(MemberDesk.class, Authority.OPERATOR),
          Map.entry(Memories.class, Authority.GRANT),
          Map.entry(MemoryBot.class, Authority.MEMBER),
          Map.entry(SessionDesk.class, Authority.OPERATOR),
          Map.entry(TenantDesk.class, Authority.OPERATOR),
          Map.entry(Transfers.class, Authority.GRANT),
          Map.entry(Unlocking.class, Authority.LINK));

  private static final String WORDS = "The spare key hangs in the green shed";

  private final List<StoredReply> kept = new ArrayList<>();
  private final OrganisationWorld people =
      new OrganisationWorld(
          new World(storage -> InterceptedStorage.keeping(StoredReply.class, storage, kept)));
  private final World world = people.world;

  @BeforeEach
  void somebodyHasKeptSomething() {
    world.restartWithPage("https://bot.example.org/unlock");
    people.apply(OrganisationWorld.acme());
    people.say("hello", SAM);
    people.say(WORDS, SAM);
    people.say("hello", AUD);
  }

  static Stream<Method> granted() {
    return methods(Authority.GRANT);
  }

  static Stream<Method> ofAMember() {
    return methods(Authority.MEMBER);
  }

  static Stream<Method> byALink() {
    return methods(Authority.LINK);
  }

  static Stream<Method> byASession() {
    return methods(Authority.SESSION);
  }

  static Stream<Method> byAReply() {
    return methods(Authority.REPLY);
  }

  @Test
  void isKnownForEveryInterfaceThatTheCoreGives() {
    assertThat(
            Arrays.stream(MemoCore.class.getMethods())
                .map(Method::getReturnType)
                .filter(type -> type.getPackage() == Memories.class.getPackage())
                .collect(Collectors.toSet()))
        .isEqualTo(AUTHORITIES.keySet());
  }

  @ParameterizedTest
  @MethodSource("granted")
  void doesNothingForAProgramThatIsGivenNothing(Method method) throws ReflectiveOperationException {
    Grant nothing = Grant.program().only();
    assertThat(failure(method, on(method, nothing))).isInstanceOf(MemoException.NotAllowed.class);
    assertNothingHasChanged();
  }

  @ParameterizedTest
  @MethodSource("granted")
  void doesNothingForAProgramThatActsForAnotherMember(Method method)
      throws ReflectiveOperationException {
    Object port = on(method, Grant.of(world.member(AUD)));
    if (method.getName().equals("find")) {
      assertThat(method.invoke(port, argumentsOf(method))).isEqualTo(Optional.empty());
    } else {
      assertThat(failure(method, port)).isInstanceOf(MemoException.class);
    }
    assertNothingHasChanged();
  }

  @ParameterizedTest
  @MethodSource("ofAMember")
  void keepsNothingForAMemberWhoMayKeepNothing(Method method) throws ReflectiveOperationException {
    Optional<Throwable> failure = failureIfAny(method, world.core().bot());
    assertThat(failure).isEmpty();
    assertThat(world.words(SAM)).containsExactly(WORDS);
    assertThat(world.audit(world.member(AUD)))
        .noneMatch(event -> event.act().name().startsWith("MEMORY_"));
  }

  @ParameterizedTest
  @MethodSource("byALink")
  void opensNothingByALinkThatWasNotSent(Method method) throws ReflectiveOperationException {
    Object outcome = method.invoke(world.core().unlocking(), argumentsOf(method));
    assertThat(outcome).isNotInstanceOf(UnlockOutcome.Opened.class);
    assertThat(outcome instanceof Optional<?> link && link.isPresent()).isFalse();
    assertNothingHasChanged();
  }

  @ParameterizedTest
  @MethodSource("byASession")
  void givesNothingForASessionThatIsMadeUp(Method method) throws ReflectiveOperationException {
    Object session = method.invoke(world.core().liveSessions(), argumentsOf(method));
    assertThat(session == null || session.equals(Optional.empty())).isTrue();
    assertNothingHasChanged();
  }

  @ParameterizedTest
  @MethodSource("byAReply")
  void givesNoReplyOfAnotherMember(Method method) throws ReflectiveOperationException {
    Object delivery = method.invoke(world.core().deliveries(), argumentsOf(method));
    assertThat(
            delivery == null
                || delivery.equals(Optional.empty())
                || delivery.equals(SpokenWish.NONE))
        .isTrue();
    assertThat(world.core().deliveries().open(world.member(SAM), lastReplyTo(SAM))).isPresent();
    assertNothingHasChanged();
  }

  private void assertNothingHasChanged() {
    assertThat(world.words(SAM)).containsExactly(WORDS);
    assertThat(world.acts(world.member(SAM)).map(Enum::name).filter(act -> act.contains("MEMOR")))
        .containsExactly("MEMORY_REMEMBERED");
  }

  private Object on(Method method, Grant grant) {
    return method.getDeclaringClass() == Memories.class
        ? world.core().memories(grant)
        : world.core().transfers(grant);
  }

  private Throwable failure(Method method, Object port) throws ReflectiveOperationException {
    return failureIfAny(method, port)
        .orElseThrow(() -> new AssertionError(method + " went through"));
  }

  private Optional<Throwable> failureIfAny(Method method, Object port)
      throws ReflectiveOperationException {
    Object[] arguments = argumentsOf(method);
    Throwable thrown = catchThrowable(() -> method.invoke(port, arguments));
    return Optional.ofNullable(thrown)
        .map(each -> each instanceof InvocationTargetException ? each.getCause() : each);
  }

  private Object[] argumentsOf(Method method) {
    Authority authority = AUTHORITIES.get(method.getDeclaringClass());
    MemberRef member = world.member(authority == Authority.REPLY ? AUD : SAM);
    return Arrays.stream(method.getParameterTypes()).map(type -> argument(type, member)).toArray();
  }

  private Object argument(Class<?> type, MemberRef member) {
    if (type == MemberRef.class) {
      return member;
    } else if (type == Note.class) {
      return Note.said("Another thing", world.clock.instant());
    } else if (type == Question.class) {
      return new Question("Where is the spare key?", world.clock.instant(), 3);
    } else if (type == int.class) {
      return 1;
    } else if (type == String.class) {
      return "made up";
    } else if (type == Listing.class) {
      return Listing.first(5);
    } else if (type == ChannelIdentity.class) {
      return SAM;
    } else if (type == ImportFile.class) {
      String chat = "12/03/2026, 09:15 - Sam: The saw is on the bench";
      return ImportFile.of(new Bytes(chat.getBytes(StandardCharsets.UTF_8)));
    } else if (type == IntConsumer.class) {
      return (IntConsumer) done -> {};
    } else if (type == IncomingMessage.class) {
      return world.text("Remember that the saw is on the bench", AUD);
    } else if (type == Fence.class) {
      return new Fence(0, 0);
    } else if (type == Optional.class) {
      return Optional.of("830174");
    } else if (type == SessionId.class) {
      return new SessionId(new UUID(4, 7));
    } else if (type == ReplyId.class) {
      return lastReplyTo(SAM);
    } else if (type == MessageId.class) {
      return new MessageId("wamid.made-up");
    } else if (type == List.class) {
      return List.of(lastReplyTo(SAM));
    } else if (type == Delivery.class) {
      return world.core().deliveries().open(world.member(SAM), lastReplyTo(SAM)).orElseThrow();
    }
    throw new AssertionError("what is handed in as " + type + "?");
  }

  private ReplyId lastReplyTo(ChannelIdentity identity) {
    MemberRef member = world.member(identity);
    return kept.stream()
        .filter(reply -> reply.member().equals(member.member()))
        .reduce((first, second) -> second)
        .orElseThrow()
        .id();
  }

  static Stream<Method> methods(Authority authority) {
    return AUTHORITIES.entrySet().stream()
        .filter(each -> each.getValue() == authority)
        .flatMap(each -> Arrays.stream(each.getKey().getDeclaredMethods()))
        .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic());
  }
}
