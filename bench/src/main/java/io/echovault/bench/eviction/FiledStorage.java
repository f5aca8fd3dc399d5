package io.echovault.bench.eviction;

import io.echovault.core.InMemoryStorage;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.SealedEntry;
import io.echovault.ports.vocabulary.SealedVectors;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.testkit.ForwardingStorage;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * A store whose journals and vectors lie in files, so that what is in the heap is the bot's; for
 * tenants of one member each who only ever keep things, and never fail. Of audit chains the ends
 * are kept.
 */
final class FiledStorage extends ForwardingStorage {
  private final Map<TenantId, Rows<SealedEntry>> journals = new ConcurrentHashMap<>();
  private final Map<TenantId, Rows<SealedVectors>> vectors = new ConcurrentHashMap<>();
  private final Map<MemberRef, AuditEvent> ends = new ConcurrentHashMap<>();
  private final AtomicLong readings = new AtomicLong();
  private final Path directory;

  FiledStorage(Path directory) {
    super(new InMemoryStorage());
    this.directory = directory;
  }

  /** Moves a tenant's rows out of the heap. */
  void file(TenantId tenant) {
    journal(tenant).file();
    vectors(tenant).file();
  }

  /** How often a journal was read from its beginning. */
  long readings() {
    return readings.get();
  }

  Rows<SealedEntry> journal(TenantId tenant) {
    return journals.computeIfAbsent(
        tenant,
        t -> new Rows<>(directory.resolve(t.value() + ".j"), Encodings.ENTRY, SealedEntry::seq));
  }

  Rows<SealedVectors> vectors(TenantId tenant) {
    return vectors.computeIfAbsent(
        tenant,
        t ->
            new Rows<>(
                directory.resolve(t.value() + ".v"), Encodings.VECTORS, SealedVectors::place));
  }

  /** Keeps the end of a chain. */
  void keepLast(TenantId tenant, AuditEvent event) {
    ends.put(new MemberRef(tenant, event.member()), event);
  }

  /** The end of a chain, if it has begun. */
  Optional<AuditEvent> last(TenantId tenant, MemberId member) {
    return Optional.ofNullable(ends.get(new MemberRef(tenant, member)));
  }

  void countReading() {
    readings.incrementAndGet();
  }

  @Override
  public <T> T inTenant(TenantId tenant, Function<? super TenantScope, ? extends T> work) {
    return super.<T>inTenant(tenant, scope -> work.apply(new FiledScope(this, scope)));
  }
}
