package io.echovault.architecture.planted.core.recall;

import io.echovault.architecture.planted.core.authority.Clearance;

/** Breaks: only the authority mints a Clearance. */
final class Forger {
  Clearance forged() {
    return new Clearance();
  }
}
