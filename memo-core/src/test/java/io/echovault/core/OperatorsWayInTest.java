package io.echovault.core;

import static io.echovault.core.OrganisationWorld.SAM;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.Listing;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.PaymentEvent;
import io.echovault.ports.vocabulary.Trouble;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls every method that an operator has: none of them gives a word that a member has kept. */
class OperatorsWayInTest {
  private static final String WORDS = "The spare key hangs in the green shed";

  private final OrganisationWorld people = new OrganisationWorld();
  private final World world = people.world;

  @BeforeEach
  void somebodyHasKeptSomething() {
    people.apply(OrganisationWorld.acme());
    people.say("hello", SAM);
    people.say(WORDS, SAM);
  }

  static Stream<Method> methods() {
    return EveryWayInTest.methods(EveryWayInTest.Authority.OPERATOR);
  }

  @ParameterizedTest
  @MethodSource("methods")
  void givesNobodysWords(Method method) throws ReflectiveOperationException {
    assertThat(TextsWithin.of(given(method))).noneMatch(each -> each.contains("shed"));
  }

  @Test
  void wouldBeSeenIfItDid() {
    assertThat(TextsWithin.of(world.core().memories().list(world.member(SAM), Listing.first(5))))
        .anyMatch(each -> each.contains("shed"));
  }

  /** What a method answers, or what it says when it refuses. */
  private Object given(Method method) throws ReflectiveOperationException {
    try {
      return method.invoke(desk(method.getDeclaringClass()), argumentsOf(method));
    } catch (InvocationTargetException refused) {
      return String.valueOf(refused.getCause());
    }
  }

  private Object desk(Class<?> type) throws ReflectiveOperationException {
    Method way =
        Arrays.stream(MemoCore.class.getMethods())
            .filter(each -> each.getReturnType() == type && each.getParameterCount() == 0)
            .findFirst()
            .orElseThrow();
    return way.invoke(world.core());
  }

  private Object[] argumentsOf(Method method) {
    return Arrays.stream(method.getParameterTypes()).map(this::argument).toArray();
  }

  private Object argument(Class<?> type) {
    if (type == MemberRef.class) {
      return world.member(SAM);
    } else if (type == ChannelIdentity.class) {
      return SAM;
    } else if (type == AuditEvent.Act.class) {
      return AuditEvent.Act.MEMORY_REMEMBERED;
    } else if (type == List.class) {
      return List.of(OrganisationWorld.acme());
    } else if (type == Optional.class) {
      return Optional.empty();
    } else if (type == LongConsumer.class) {
      return (LongConsumer) done -> {};
    } else if (type == PaymentEvent.class) {
      return new PaymentEvent("evt_1", world.clock.instant(), new PaymentEvent.Other("made up"));
    } else if (type == Trouble.class) {
      return Trouble.BACKUP_OLD;
    } else if (type == String.class) {
      return "made up";
    } else if (type == long.class) {
      return 0L;
    } else if (type == int.class) {
      return 10;
    }
    throw new AssertionError("what is handed in as " + type + "?");
  }
}
