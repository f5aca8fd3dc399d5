package io.echovault.ports.vocabulary;

/** A trouble of the installation, of which those are mailed who run it. */
public enum Trouble {
  /** A backup could not be written. */
  BACKUP_FAILED,
  /** The newest backup is too old. */
  BACKUP_OLD
}
