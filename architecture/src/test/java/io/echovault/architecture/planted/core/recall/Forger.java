package io.echovault.architecture.planted.core.recall;

import io.echovault.architecture.planted.core.session.Clearance;

/** Breaks: only the session package mints a Clearance. */
final class Forger {
  Clearance forged() {
    return new Clearance();
  }
}
