package io.echovault.postgres;

import io.echovault.ports.outbound.Inbox;
import io.echovault.ports.outbound.Storage;
import io.echovault.testkit.InboxContract;
import io.echovault.testkit.LanesContract;
import org.junit.jupiter.api.BeforeEach;

class PostgresInboxTest implements InboxContract, LanesContract {
  @BeforeEach
  void empty() {
    Cluster.emptyQueues();
  }

  @Override
  public Inbox inbox() {
    return Cluster.database().inbox();
  }

  @Override
  public Storage storage() {
    return Cluster.database().storage();
  }
}
