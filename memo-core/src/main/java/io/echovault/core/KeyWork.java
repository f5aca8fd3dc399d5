package io.echovault.core;

import io.echovault.core.access.ProvenStorage;
import io.echovault.core.lifecycle.ErasedMembers;
import io.echovault.core.lifecycle.RewrappedKeys;
import io.echovault.core.member.MemberTransactions;
import io.echovault.core.sealing.Fingerprints;
import io.echovault.core.sealing.MemberKeys;
import io.echovault.core.sealing.PlatformKeys;
import io.echovault.core.sealing.Signing;
import io.echovault.ports.inbound.KeyRotation;
import io.echovault.ports.vocabulary.MemberRef;
import java.util.List;
import java.util.function.Consumer;

/** Puts together what works with members' keys: opens, destroys and wraps them anew. */
final class KeyWork {
  private KeyWork() {}

  static MemberTransactions members(Outside outside, MemberKeys keys, Fingerprints fingerprints) {
    return outside
        .billing()
        .members(keys, fingerprints, outside.instants(), outside.telling().mails());
  }

  static ErasedMembers erased(
      Outside outside,
      ProvenStorage store,
      Signing signing,
      Consumer<MemberRef> files,
      List<Consumer<MemberRef>> drops) {
    return new ErasedMembers(
        store,
        outside.kept().erasures(),
        signing,
        outside.instants(),
        outside.ids(),
        outside.kept().backups(),
        outside.telling().mails(),
        files,
        drops);
  }

  static KeyRotation rotation(
      Outside outside, ProvenStorage store, PlatformKeys platformKeys, MemberKeys memberKeys) {
    return new RewrappedKeys(
        outside.storage(),
        store,
        platformKeys,
        memberKeys,
        outside.instants(),
        outside.telling().mails());
  }
}
