package io.echovault.ports.vocabulary;

import java.util.UUID;

/** The id of a member of a tenant. */
public record MemberId(UUID value) {
  /** Stands for nobody: a tenant's administration has its audit chain under it. */
  public static final MemberId ADMINISTRATION = new MemberId(new UUID(0, 0));
}
