package io.echovault.postgres;

import io.echovault.ports.outbound.Storage;
import io.echovault.testkit.StorageContract;

class PostgresStorageTest implements StorageContract {
  @Override
  public Storage storage() {
    return Cluster.database().storage();
  }
}
