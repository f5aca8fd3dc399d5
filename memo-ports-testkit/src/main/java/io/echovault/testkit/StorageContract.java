package io.echovault.testkit;

/** Everything that a storage keeps to, fences apart: those go with the inbox. */
public interface StorageContract
    extends TransactionContract,
        AdministrationContract,
        DivisionsContract,
        MembersContract,
        JournalContract,
        RepliesContract,
        AuditContract,
        AuditHeadsContract,
        DirectoryContract,
        WrappedKeysContract,
        DueItemsContract,
        VectorsContract,
        SnapshotsContract,
        ErasingContract,
        LoginsContract,
        ProofsContract,
        SessionsContract,
        LinksContract {}
