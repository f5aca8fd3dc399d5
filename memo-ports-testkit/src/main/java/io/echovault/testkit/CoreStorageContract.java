package io.echovault.testkit;

/**
 * What a storage keeps to that implements only what every bot needs. One that implements more runs
 * {@link StorageContract}.
 */
public interface CoreStorageContract
    extends TransactionContract,
        AdministrationContract,
        MembersContract,
        JournalContract,
        RepliesContract,
        AuditContract,
        AuditHeadsContract,
        DirectoryContract,
        WrappedKeysContract,
        DueItemsContract {}
