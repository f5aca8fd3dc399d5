package io.echovault.core;

import static io.echovault.core.LoginWorld.PIN;
import static io.echovault.core.World.ANA_ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.ports.vocabulary.ImportFile;
import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.ports.vocabulary.IncomingMessage.Edited;
import io.echovault.ports.vocabulary.IncomingMessage.Revoked;
import io.echovault.ports.vocabulary.IncomingMessage.Text;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.Reply;
import io.echovault.ports.vocabulary.UnlockPurpose;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody can do to locked memories who has the chat but not the PIN. */
class LockedWithoutLoginTest {
  private final LoginWorld login = new LoginWorld();
  private final World world = login.world;

  @BeforeEach
  void aPinAndNobodyLoggedIn() {
    world.restartWithPage("https://bot.example.org/unlock");
    login.set(PIN);
    assertThat(say("/logout")).contains("logged out");
    // What was said at that very moment would be closed with it.
    pass(Duration.ofSeconds(1));
  }

  @Test
  void aBackupOfBeforeDoesNotOpenWhatWasLockedSince() {
    say("The box is blue");
    say("/backup");
    say("/edit 1 The PIN of the box is 4711");
    pass(Duration.ofHours(1));
    delete(1);

    assertThat(say("/restore 1")).contains("Brought back 1 memory: #1").doesNotContain("4711");

    assertThat(world.words(ANA_ID)).isEmpty();
    assertThat(say("/recent")).doesNotContain("blue", "4711");
    assertThat(locked()).containsExactly("The PIN of the box is 4711");
  }

  @Test
  void norWhenItsLatestWordsAreDestroyedAlready() {
    say("The box is blue");
    say("/backup");
    say("/edit 1 The PIN of the box is 4711");
    login.login(PIN);
    delete(1);
    say("/logout");
    pass(Duration.ofHours(25));
    tick();
    assertThat(contentsLeft()).isZero();

    assertThat(say("/restore 1")).contains("Brought back 1 memory: #1");

    assertThat(world.words(ANA_ID)).isEmpty();
    assertThat(locked()).containsExactly("The box is blue");
  }

  @Test
  void aBackupOfBeforeBringsTheFormerWordsBackAfterALogin() {
    say("The box is blue");
    say("/backup");
    say("/edit 1 The PIN of the box is 4711");
    pass(Duration.ofHours(1));
    login.login(PIN);
    delete(1);

    assertThat(say("/restore 1")).contains("Brought back 1 memory: #1");

    assertThat(world.words(ANA_ID)).containsExactly("The box is blue");
  }

  @Test
  void anOlderBackupDoesNotPutOldWordsInPlaceOfNewOnes() {
    say("My account number is 1111222233, the PIN is 1111");
    say("/backup");
    pass(Duration.ofHours(1));
    login.login(PIN);
    say("/edit 1 My account number is 4444555566, the PIN is 4444");
    say("/logout");
    delete(1);

    assertThat(say("/restore 1")).contains("Brought back");

    assertThat(locked()).containsExactly("My account number is 4444555566, the PIN is 4444");
  }

  @Test
  void editsOnlyAsLongAsTheWordsStandInTheChat() {
    say("My PIN is 4711");
    pass(Duration.ofMinutes(14));
    assertThat(say("/edit 1 My PIN is 4712")).startsWith("Corrected #1.");
    pass(Duration.ofMinutes(2));

    assertThat(say("/edit 1 My PIN is 6666")).contains("#1 is locked", "/login");

    assertThat(locked()).containsExactly("My PIN is 4712");
    login.login(PIN);
    assertThat(say("/edit 1 My PIN is 4713")).startsWith("Corrected #1.");
    assertThat(locked()).containsExactly("My PIN is 4713");
  }

  @Test
  void doesNotTakeAnEditInWhatsAppEither() {
    Text message = world.text("My PIN is 4711", ANA_ID);
    world.receive(message);
    pass(Duration.ofMinutes(16));
    Reply reply =
        world.receive(new Edited(world.envelope(ANA_ID), message.envelope().id(), "My PIN is 666"));
    assertThat(reply.body()).contains("#1 is locked", "/login");
    assertThat(locked()).containsExactly("My PIN is 4711");
  }

  @Test
  void doesNotTakeBackAnEditThatWasMadeAfterALogin() {
    say("My PIN is 4711");
    pass(Duration.ofHours(1));
    login.login(PIN);
    say("/edit 1 My PIN is 4712");
    say("/logout");

    assertThat(say("/undo")).contains("/login");

    assertThat(locked()).containsExactly("My PIN is 4712");
    login.login(PIN);
    assertThat(say("/undo")).contains("former words");
    assertThat(locked()).containsExactly("My PIN is 4711");
  }

  @Test
  void aDeletionIsToldAtTheNextLoginAndCanBeTakenBackThen() {
    say("My PIN is 4711");
    pass(Duration.ofHours(1));
    assertThat(delete(1)).startsWith("Deleted #1.").contains("30 days", "/undelete 1");
    assertThat(locked()).isEmpty();
    pass(Duration.ofDays(3));
    tick();

    assertThat(toldAtLogin()).contains("While you were logged out", "#1", "/undelete 1");

    assertThat(say("/undelete 1")).startsWith("#1 is back");
    assertThat(locked()).containsExactly("My PIN is 4711");
    pass(Duration.ofDays(60));
    tick();
    assertThat(locked()).containsExactly("My PIN is 4711");
    assertThat(toldAtLogin()).doesNotContain("While you were logged out");
  }

  @Test
  void aMessageDeletedForEverybodyIsADeletionToo() {
    Text message = world.text("My PIN is 4711", ANA_ID);
    world.receive(message);
    pass(Duration.ofHours(1));
    world.receive(new Revoked(world.envelope(ANA_ID), message.envelope().id()));
    pass(Duration.ofDays(2));
    tick();
    assertThat(toldAtLogin()).contains("#1");
    assertThat(say("/undelete 1")).startsWith("#1 is back");
  }

  @Test
  void undoOfTellingASecretIsADeletionToo() {
    say("My PIN is 4711");
    pass(Duration.ofHours(1));
    assertThat(say("/undo")).contains("#1");
    pass(Duration.ofDays(2));
    tick();
    assertThat(toldAtLogin()).contains("#1");
    assertThat(say("/undelete 1")).startsWith("#1 is back");
    assertThat(locked()).containsExactly("My PIN is 4711");
  }

  @Test
  void theWordsAreDestroyedAfterThirtyDaysOrAfterADayWhenLoggedIn() {
    say("My PIN is 4711");
    say("My other PIN is 4712");
    pass(Duration.ofHours(1));
    delete(1);
    login.login(PIN);
    assertThat(delete(2)).contains("after a day");
    pass(Duration.ofHours(25));
    tick();
    assertThat(say("/undelete 2")).contains("#2 cannot be brought back");
    pass(Duration.ofDays(28));
    tick();
    assertThat(contentsLeft()).isEqualTo(1);
    pass(Duration.ofDays(2));
    tick();
    assertThat(contentsLeft()).isZero();
    assertThat(say("/undelete 1")).contains("#1 cannot be brought back");
  }

  @Test
  void forgetMeDestroysThemAtOnce() {
    say("My PIN is 4711");
    pass(Duration.ofHours(1));
    delete(1);
    world.core().erasures().erase(login.ana);
    assertThat(contentsLeft()).isZero();
  }

  @Test
  void aNewerStatementDoesNotHideALockedOne() {
    say("secret: my locker code is 1234");
    pass(Duration.ofDays(1));
    say("secret: my locker code is 6666");
    login.login(PIN);
    assertThat(say("What is my locker code?"))
        .contains("1234", "6666")
        .doesNotContain("before that");
  }

  @Test
  void programsNeitherEditNorForgetWhatTheyAreNotShown() {
    say("My PIN is 4711");
    login.login(PIN);
    var memories = world.core().memories();
    assertThatThrownBy(() -> memories.correct(login.ana, 1, "My PIN is 666"))
        .isInstanceOf(MemoException.NotFound.class);
    assertThatThrownBy(() -> memories.forget(login.ana, 1))
        .isInstanceOf(MemoException.NotFound.class);
    assertThat(locked()).containsExactly("My PIN is 4711");
  }

  @Test
  void aCopyOfBeforeDoesNotOpenWhatWasLockedSince() {
    say("The box is blue");
    var copy = world.core().transfers().export(login.ana).content();
    say("/edit 1 The PIN of the box is 4711");
    pass(Duration.ofHours(1));
    world.core().transfers().importFile(login.ana, ImportFile.of(copy), progress -> {});
    assertThat(world.words(ANA_ID)).isEmpty();
    assertThat(locked()).containsExactly("The PIN of the box is 4711");
  }

  private String say(String words) {
    return world.say(words, ANA_ID).body();
  }

  private void pass(Duration time) {
    world.clock.advance(time);
  }

  private void tick() {
    world.core().agenda().tick(100);
  }

  private String delete(int number) {
    Reply.Choice asked = (Reply.Choice) world.say("/delete " + number, ANA_ID);
    return world
        .receive(
            new IncomingMessage.Press(
                world.envelope(ANA_ID), asked.buttons().get(0).id(), "Delete"))
        .body();
  }

  private String toldAtLogin() {
    String token = login.link(UnlockPurpose.ENTER_PIN);
    String event = login.eventOf(token);
    login.enter(token, Optional.of(PIN), Optional.empty());
    return String.join("\n", login.told(event));
  }

  /** The words of all that is kept, locked or not. */
  private List<String> locked() {
    return UnlockedMemories.of(world.core()).export(login.ana).stream().map(Memory::text).toList();
  }

  private long contentsLeft() {
    return world.storage.inTenant(
        login.ana.tenant(),
        scope ->
            scope.journal().after(login.ana.member(), 0, 100).stream()
                .filter(entry -> !entry.content().isEmpty())
                .count());
  }
}
