package io.echovault.postgres;

import io.echovault.ports.outbound.Outbox;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.vocabulary.DeliveryStatus.Stage;
import io.echovault.ports.vocabulary.ReplyId;
import io.echovault.testkit.GivenUpContract;
import io.echovault.testkit.MergingContract;
import io.echovault.testkit.OutboxContract;
import io.echovault.testkit.StatusesContract;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;

class PostgresOutboxTest
    implements OutboxContract, StatusesContract, MergingContract, GivenUpContract {
  @BeforeEach
  void empty() {
    Cluster.emptyQueues();
  }

  @Override
  public Outbox outbox() {
    return Cluster.database().outbox();
  }

  @Override
  public Storage storage() {
    return Cluster.database().storage();
  }

  @Override
  public Optional<Stage> stage(ReplyId reply) {
    try {
      return Cluster.query(
              Cluster.url(),
              "SELECT stage FROM echovault.sending WHERE reply_id = '" + reply.value() + "'")
          .stream()
          .map(Integer::valueOf)
          .filter(stage -> stage > 0)
          .map(stage -> List.of(Stage.values()).get(stage - 1))
          .findFirst();
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
