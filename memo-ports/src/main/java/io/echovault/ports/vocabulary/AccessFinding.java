package io.echovault.ports.vocabulary;

/**
 * A row that decides about access and is not as the core left it.
 *
 * @param kind which kind of row
 * @param whose the member whose access it decides about; a tenant's administration for the rows of
 *     a tenant, the platform's for keys of the platform
 * @param wrong what is wrong with it
 */
public record AccessFinding(Kind kind, MemberRef whose, Wrong wrong) {

  /** The kinds of rows. */
  public enum Kind {
    MEMBER,
    DIRECTORY,
    LOGIN,
    RECOVERY,
    SESSION,
    LINK,
    TENANT,
    DIVISION,
    /** What a member keeps, entry by entry. */
    JOURNAL,
    PLATFORM_KEY,
    VOICE
  }

  /** What can be wrong with a row. */
  public enum Wrong {
    /** Its MAC does not fit its columns. */
    CHANGED,
    /** It is gone, though the row that anchors it says that it is there. */
    MISSING,
    /** Its MAC fits, but it is not the present one: it was inserted or set back to a former one. */
    SET_BACK
  }
}
