package io.echovault.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.AuditEvent.Act;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.Role;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditCommandTest {
  private final Chat chat = Chat.welcomed();

  @BeforeEach
  void thingsWereDone() {
    for (int day = 20; day > 0; day--) {
      add(day, Act.MEMORY_REMEMBERED, "own");
    }
    add(3, Act.ROLE_CHANGED, "administration");
  }

  private void add(int day, Act act, String trail) {
    Instant at = Instant.parse("2026-05-01T08:30:00Z").plusSeconds(day * 86_400L);
    chat.notebook()
        .trails
        .add(new AuditEvent(MemberId.ADMINISTRATION, day, at, act, trail, Bytes.NONE));
  }

  @Test
  void showsTheLastActsInPlainWordsWithTheirDates() {
    String answer = chat.say("/audit 2");
    assertThat(answer)
        .startsWith("What was done here, the last first:\nThu 21 May 2026")
        .contains(" – memory kept\nWed 20 May 2026")
        .doesNotContain("19 May");
    assertThat(chat.say("/audit").lines().filter(line -> line.endsWith("memory kept"))).hasSize(10);
    assertThat(chat.say("/audit yesterday")).startsWith("Say how many");
  }

  @Test
  void showsTheAdministrationToThoseWhoMaySeeIt() {
    for (Role role : Role.values()) {
      chat.notebook().role = role;
      assertThat(chat.say("/audit").contains("In your tenant's administration:\nMon 4 May 2026"))
          .isEqualTo(role != Role.MEMBER);
    }
  }
}
