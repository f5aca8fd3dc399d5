package io.echovault.app;

/** What the program says about its commands. */
final class CommandHelp {
  static final String TEXT =
      """
      EchoVault keeps what people tell it on WhatsApp, sealed, and gives it back when asked.

      Commands:
        serve       run the bot (this is what happens without a command)
        check       say whether the settings are valid, and with PRODUCTION=true whether they
                    and the database are fit for production
        dead-letters                    list the messages that were given up
        dead-letters replay ID... | all   let them be handled again, also while the bot runs
        dead-replies                    list the replies that were given up
        dead-replies replay ID... | all   let them be sent again
        import FILE --member PHONE [--name NAME] [--dates dmy|mdy|ymd] [--enrol]
                    keep what a WhatsApp chat export (.txt or .zip) or a copy of ours says, for the
                    member with that number; once more adds only what is new.
                    NAME is how the member's own messages are signed in the file
        export --member PHONE --to FILE
                    write a copy of a member's memories, a zip that can be imported again
        explain WHOSE QUESTION            show what the scores of an answer are made of; WHOSE is a
                                          phone number or user id; no memory's words are shown
        why-not WHOSE NUMBER QUESTION     say what keeps a memory out of an answer
        audit verify                      look whether the audit trail was touched; says where
        audit export --member PHONE | --tenant ID --to FILE    write who did what, as JSON lines;
                                          ID is what the file of a tenant calls it
        tenants check | apply | list      check the tenants that DATA_DIR/data/tenants/*.yaml declare,
                                          apply them also while the bot runs, or show those in force
        members join --member PHONE       make one again of two: somebody whose number was silent for 45
                                          days is met as somebody new when it comes with a user id.
                                          If you are sure that it is the same person, this gives them
                                          back what they had; ask them for something only they know
        erase --member PHONE              erase everything about a member, for good; prints the
                                          receipt that they are to get
        erasures replay                   erase again whom the ledger names, after a backup was
                                          restored; starting the bot does so too
        receipt verify RECEIPT            say whether a receipt is genuine, and what it says
        keys status | rotate              count the keys under ENCRYPTION_KEY and under
                                          ENCRYPTION_KEY_PREVIOUS; move all under the first, also
                                          while the bot runs
        --version   print the version
        --help      print this

      Settings come from environment variables; .env.example tells each. To use a .env file:
        set -a; . ./.env; set +a
      """;

  private CommandHelp() {}
}
