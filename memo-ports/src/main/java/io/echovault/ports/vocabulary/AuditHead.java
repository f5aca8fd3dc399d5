package io.echovault.ports.vocabulary;

/**
 * The end of an audit chain.
 *
 * @param seq the last event's place, 0 for an empty chain
 * @param hash the last event's hash, 32 bytes; empty for an empty chain
 */
public record AuditHead(long seq, Bytes hash) {
  /** The head of a chain that has no event yet. */
  public static final AuditHead EMPTY = new AuditHead(0, Bytes.NONE);
}
