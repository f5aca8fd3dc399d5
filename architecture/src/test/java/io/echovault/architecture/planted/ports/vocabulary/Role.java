package io.echovault.architecture.planted.ports.vocabulary;

/** A role, of which nobody but the authority is to ask. */
public enum Role {
  OWNER
}
