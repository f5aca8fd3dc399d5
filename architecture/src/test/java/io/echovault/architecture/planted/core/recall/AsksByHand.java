package io.echovault.architecture.planted.core.recall;

import io.echovault.architecture.planted.ports.vocabulary.Role;

/** Breaks: only the authority compares roles: everything else asks an Access. */
final class AsksByHand {
  boolean may(Role role) {
    return role == Role.OWNER;
  }
}
