package io.echovault.architecture.planted.core.session;

/** An innocent clearance, but for its open constructor. */
public final class Clearance {
  public Clearance() {}
}
