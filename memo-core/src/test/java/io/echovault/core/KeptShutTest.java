package io.echovault.core;

import static io.echovault.core.LoginWorld.PIN;
import static io.echovault.core.World.ANA_ID;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.Reply;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Words that were just said can be opened without a login, since they stand in the chat; not once
 * their owner has locked up.
 */
class KeptShutTest {
  private final LoginWorld login = new LoginWorld();
  private final World world = login.world;

  @BeforeEach
  void aPin() {
    world.restartWithPage("https://bot.example.org/unlock");
    login.set(PIN);
  }

  @Test
  void undoOpensNothingAfterALogout() {
    say("The attic holds a Rembrandt");
    say("/move 1 secret");
    say("/logout");

    assertThat(say("/undo")).doesNotContain("Taken back");

    assertLocked("The attic holds a Rembrandt");
  }

  @Test
  void noButtonOpensAnythingAfterALogout() {
    Reply.Choice kept = (Reply.Choice) world.say("My bank password is hunter2xyz", ANA_ID);
    say("/logout");

    assertThat(press(kept.buttons().get(0).id())).contains("#1");

    assertLocked("My bank password is hunter2xyz");
  }

  @Test
  void norAfterTheOtherButtonKeptItLocked() {
    say("/logout");
    pass();
    Reply.Choice kept = (Reply.Choice) world.say("My bank password is hunter2xyz", ANA_ID);
    pass();
    press(kept.buttons().get(1).id());

    press(kept.buttons().get(0).id());

    assertLocked("My bank password is hunter2xyz");
  }

  @Test
  void nothingGetsOtherWordsAfterALogout() {
    say("The IBAN of Tom is ES91 2100 0418 4502 0005 1332");
    say("/logout");

    assertThat(say("/edit 1 The IBAN of Tom is ES99 9999")).contains("locked");

    assertLocked("The IBAN of Tom is ES91 2100 0418 4502 0005 1332");
  }

  @Test
  void saidWithoutALoginItClosesAsWell() {
    say("/logout");
    pass();
    Reply.Choice kept = (Reply.Choice) world.say("My bank password is hunter2xyz", ANA_ID);
    pass();
    assertThat(say("/logout")).contains("not logged in");

    press(kept.buttons().get(0).id());

    assertLocked("My bank password is hunter2xyz");
  }

  @Test
  void wordsSaidAfterwardsCanBeOpened() {
    say("/logout");
    pass();
    Reply.Choice kept = (Reply.Choice) world.say("My bank password is hunter2xyz", ANA_ID);
    pass();

    press(kept.buttons().get(0).id());

    assertThat(world.words(ANA_ID)).containsExactly("My bank password is hunter2xyz");
  }

  private void assertLocked(String words) {
    assertThat(world.words(ANA_ID)).isEmpty();
    assertThat(UnlockedMemories.of(world.core()).export(login.ana))
        .extracting(Memory::text)
        .containsExactly(words);
  }

  private void pass() {
    world.clock.advance(Duration.ofSeconds(5));
  }

  private String say(String words) {
    return world.say(words, ANA_ID).body();
  }

  private String press(String button) {
    return world
        .receive(new IncomingMessage.Press(world.envelope(ANA_ID), button, "a button"))
        .body();
  }
}
