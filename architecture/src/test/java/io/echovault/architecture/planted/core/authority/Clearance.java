package io.echovault.architecture.planted.core.authority;

/** An innocent clearance, but for its open constructor. */
public final class Clearance {
  public Clearance() {}
}
