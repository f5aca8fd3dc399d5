package io.echovault.core.sealing;

import io.echovault.core.codec.ByteWriter;
import io.echovault.core.codec.StoredNames;
import io.echovault.core.codec.StoredNames.Purpose;
import io.echovault.ports.vocabulary.MemberRef;
import java.util.UUID;

/**
 * What a seal is bound to: what it is for, and the fields that stand beside it in the store. It
 * opens with the same binding only, so content that was moved or relabelled stays shut.
 */
public final class Binding {
  private final ByteWriter fields = new ByteWriter();

  private Binding(Purpose purpose) {
    fields.writeText(purpose.text());
  }

  /** A binding to a purpose; seals of two purposes never open in each other's place. */
  public static Binding to(Purpose purpose) {
    return new Binding(purpose);
  }

  public Binding and(UUID value) {
    fields.writeId(value);
    return this;
  }

  public Binding and(MemberRef member) {
    return and(member.tenant().value()).and(member.member().value());
  }

  public Binding and(long value) {
    fields.writeLong(value);
    return this;
  }

  /** A constant by its name, of an enum that is known to be stored by name. */
  public Binding and(Enum<?> value) {
    if (!StoredNames.ENUMS.contains(value.getDeclaringClass())) {
      throw new IllegalArgumentException("list this enum in StoredNames, to keep its names");
    }
    fields.writeText(value.name());
    return this;
  }

  public Binding and(String value) {
    fields.writeText(value);
    return this;
  }

  byte[] bytes() {
    return fields.toBytes();
  }
}
