package io.echovault.core.tier;

/** What a word tells of how closely a message is to be kept. The words are in the resources. */
enum Notion {
  /** What a code opens: a door, a safe, a phone, a card. */
  OPENS,
  /** What has a code and nothing else that is a number: a padlock, a safe. */
  LOCK,
  CODE,
  PIN,
  PASSWORD,
  WIFI,
  /** What codes are typed into, or a code that names its door. */
  KEYPAD,
  /** Where a code is asked for at the entrance, and which is not locked by itself: a gym. */
  PLACE,
  /** What one logs in to or with: a mail service, a user name. */
  LOGIN,
  /** What is said about passwords and codes without telling one: "forgot", "discount". */
  TALK,
  /** Stands between a thing and what is its own in Hindi. */
  GENITIVE,
  /** What is done with a code, and the keys that are neither letters nor digits. */
  PRESS,
  /** What joins a thing to its value: "is". */
  LINK,
  /** A paper or number that identifies a person. */
  IDENTITY,
  ACCOUNT,
  /** Codes that open an account when the password is lost. */
  BACKUP,
  SECURITY_CODE,
  MASTER,
  SEED,
  PRIVATE_KEY,
  /** The person's own word for the highest tier, in a sentence. */
  TOP_SECRET,
  /** Words that look like another notion and are none: a dress code, a postcode. */
  EVERYDAY,
  YEAR_BEFORE,
  YEAR_AFTER,
  /** Stands before a time of day. */
  AT,
  UNIT,
  /** Joins words as people talk, and is in no phrase of a wallet. */
  FILLER,
  MONEY,
  /** What is said of a password that tells none of it: "wrong". */
  NOT_A_VALUE,
  PHONE,
  /** Whose number or address everybody may know: a plumber, a restaurant. */
  TRADE,
  LIVES,
  STREET,
  OWES,
  /** What is owed when a sum follows at once, and an everyday "must" otherwise. */
  MUST_PAY,
  EARNS,
  PERIOD,
  /** Who somebody lives with or loves. */
  PARTNER,
  /** What goes wrong between two people: leaves, hits. */
  TROUBLE,
  /** Takes a medicine. */
  TAKES,
  DOCTOR,
  /** With a doctor beside it, a matter of health: a symptom, "worried", "said". */
  RESULTS,
  /** Private on its own: illness, money, love and family trouble, law, work, confidences. */
  PRIVATE;

  /** A bit of its own, for sets of notions. */
  @SuppressWarnings("EnumOrdinal") // Never stored: the bits live as long as one message.
  long bit() {
    return 1L << ordinal();
  }
}
