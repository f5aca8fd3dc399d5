package io.echovault.core;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.ExportFile;
import io.echovault.ports.vocabulary.ImportFile;
import io.echovault.ports.vocabulary.ImportReport;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.Memory;
import java.util.List;

/** A world with Ana in it, whose files go in and out. */
final class TransferDesk {
  /** Four open lines of Ana's and Ben's, a picture, and a secret. */
  static final String CHAT =
      """
      20/11/26, 09:00 - Ana: Dinner is on Friday
      20/11/26, 09:01 - Ben: Bring the blue bowl
      20/11/26, 09:01 - Ben: ok
      20/11/26, 09:01 - Ben: ok
      20/11/26, 09:02 - Ben: <Media omitted>
      20/11/26, 09:03 - Ana: The PIN of the garage is 4471
      """;

  final World world = new World();
  final MemberRef ana = enrol(World.ANA_PHONE);

  MemberRef enrol(ChannelIdentity identity) {
    return world.core().memories().enrol(identity);
  }

  ImportReport take(ImportFile file) {
    return take(ana, file);
  }

  ImportReport take(MemberRef member, ImportFile file) {
    return world.core().transfers().importFile(member, file, done -> {});
  }

  ImportReport importAs(String name, String text) {
    return importAs(ana, name, text);
  }

  ImportReport importAs(MemberRef member, String name, String text) {
    return take(member, file(text).signedBy(name));
  }

  ImportReport importCopy(MemberRef member, ExportFile copy) {
    return take(member, ImportFile.of(copy.content()));
  }

  ExportFile export(MemberRef member) {
    return world.core().transfers().export(member);
  }

  static ImportFile file(String text) {
    return ImportFile.of(new Bytes(text.getBytes(UTF_8)));
  }

  List<Memory> all(MemberRef member) {
    return world.core().memories().export(member);
  }

  List<String> words(MemberRef member) {
    return all(member).stream().map(Memory::text).toList();
  }
}
