package io.echovault.postgres;

import static io.echovault.testkit.Fixtures.NOON;
import static io.echovault.testkit.Fixtures.messageOf;
import static io.echovault.testkit.Fixtures.newFingerprint;
import static io.echovault.testkit.Fixtures.newTenant;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.outbound.Inbox;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.vocabulary.AuditHead;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.InboxItem;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.testkit.InboxContract;
import io.echovault.testkit.LanesContract;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresInboxTest implements InboxContract, LanesContract {
  @BeforeEach
  void empty() {
    Cluster.emptyQueues();
  }

  @Override
  public Inbox inbox() {
    return Cluster.database().inbox();
  }

  @Test
  void erasesTheContentOfWhatHasNotMovedHereYet() {
    TenantId tenant = newTenant();
    MemberId member = memberIn(tenant);
    Fingerprint erased = newFingerprint();
    write(tenant, scope -> scope.claim(erased, member));
    InboxItem stays = messageOf(newFingerprint());
    var many = new ArrayList<InboxItem>(List.of(stays));
    for (int i = 0; i < 100; i++) {
      many.add(messageOf(erased));
    }
    inbox().store(many);
    write(
        tenant,
        scope -> {
          scope.members().lock(member);
          scope.members().erase(member, AuditHead.EMPTY, NOON);
        });
    assertThat(inbox().depth().waiting()).isEqualTo(1);
    List<Integer> lanes = IntStream.range(0, Inbox.LANES).boxed().toList();
    assertThat(inbox().waiting(lanes, List.of(), 1000)).containsExactly(stays);
  }

  @Test
  void waitsForTheDiskOnlyWhereSomethingCouldBeLost() throws SQLException {
    InboxItem item = messageOf(newFingerprint());
    Cluster.run(
        Cluster.url(),
        """
        SET search_path = echovault;
        CREATE TABLE commits (attempts integer, waits text);
        GRANT INSERT ON commits TO PUBLIC;
        CREATE FUNCTION note_commit() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          INSERT INTO echovault.commits VALUES (new.attempts, current_setting('synchronous_commit'));
          RETURN new;
        END $$;
        CREATE TRIGGER commits BEFORE INSERT OR UPDATE ON inbox
        FOR EACH ROW EXECUTE FUNCTION note_commit()
        """);
    try {
      inbox().store(List.of(item));
      inbox().begin(List.of(item.message()));
      inbox().fail(item.message());
      inbox().begin(List.of(item.message()));
      inbox().finish(List.of(item.message()));
      assertThat(
              Cluster.query(
                  Cluster.url(), "SELECT attempts || ' ' || waits FROM echovault.commits"))
          .containsExactly("0 on", "1 off", "1 on", "2 off", "2 off");
    } finally {
      Cluster.run(
          Cluster.url(),
          "DROP TRIGGER commits ON echovault.inbox;"
              + " DROP FUNCTION echovault.note_commit; DROP TABLE echovault.commits");
    }
  }

  @Override
  public Storage storage() {
    return Cluster.database().storage();
  }
}
