package io.echovault.testkit;

/** Everything that a storage keeps to, fences apart: those go with the inbox. */
public interface StorageContract
    extends CoreStorageContract,
        BillingContract,
        DivisionsContract,
        VectorsContract,
        SnapshotsContract,
        ErasingContract,
        LoginsContract,
        ProofsContract,
        SessionsContract,
        LinksContract,
        VoicesContract,
        RecordingsContract {}
