package io.echovault.ports.vocabulary;

import java.util.UUID;

/**
 * One of the parts that a tenant is divided into.
 *
 * @param id the same as long as the slug is
 * @param slug what it is called where it is declared
 * @param name what people call it
 * @param proof shows that the core wrote it
 */
public record Division(UUID id, String slug, String name, RowProof proof) {

  /** Without a proof. */
  public Division(UUID id, String slug, String name) {
    this(id, slug, name, RowProof.NONE);
  }

  /** The same with another proof. */
  public Division with(RowProof changed) {
    return new Division(id, slug, name, changed);
  }
}
