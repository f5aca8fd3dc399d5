package io.echovault.core.transfer;

import io.echovault.core.member.MemberState;
import io.echovault.core.memory.ImportedMemory;
import io.echovault.core.text.BoundedPattern;
import io.echovault.core.text.Letters;
import io.echovault.core.tier.TierRules;
import io.echovault.core.time.AboutTimes;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.ChannelIdentity.Kind;
import io.echovault.ports.vocabulary.ChatMessage;
import io.echovault.ports.vocabulary.DateOrder;
import io.echovault.ports.vocabulary.Labels;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Note;
import io.echovault.ports.vocabulary.Provenance;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Makes memories of a chat's lines, as their member would have them: the words with the author's
 * name in front when it is somebody else, the time in the member's zone. To be asked in the order
 * of the file; not safe for threads.
 */
final class ChatMemories {
  /** Countries that write the month first: calling codes, and how user ids begin. */
  private static final List<String> MONTH_FIRST = List.of("1", "63", "US.", "PH.");

  private static final BoundedPattern NUMBER =
      BoundedPattern.compile("\\+[0-9 ()\u2010-\u2015.-]{6,30}");

  /** Direction marks, which phones put around names. */
  private static final BoundedPattern UNSEEN =
      BoundedPattern.compile("[\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]");

  private static final BoundedPattern SPACE = BoundedPattern.compile("[\u00A0\u2007\u2009\u202F]");
  private static final BoundedPattern NO_DIGITS = BoundedPattern.compile("[^0-9]++");

  private final MemberState member;
  private final Optional<String> ownName;
  private final SourceKeys keys = new SourceKeys();
  private final Map<String, Boolean> known = new HashMap<>();

  ChatMemories(MemberState member, Optional<String> ownName) {
    this.member = member;
    this.ownName = ownName.map(ChatMemories::folded);
  }

  /** How the member's country writes dates. */
  static DateOrder habit(MemberState member) {
    boolean monthFirst =
        member.identities().stream()
            .map(ChannelIdentity::value)
            .anyMatch(value -> MONTH_FIRST.stream().anyMatch(value::startsWith));
    return monthFirst ? DateOrder.MONTH_DAY_YEAR : DateOrder.DAY_MONTH_YEAR;
  }

  /** Whether somebody in a chat is the member, by the name they show or by their number. */
  boolean isMember(String author) {
    return known.computeIfAbsent(author, this::hasTheirName);
  }

  private boolean hasTheirName(String author) {
    String digits = NO_DIGITS.replaceAll(author, "");
    boolean number = NUMBER.matches(author);
    return ownName.filter(folded(author)::equals).isPresent() || (number && isNumber(digits));
  }

  private boolean isNumber(String digits) {
    return member.identities().stream()
        .anyMatch(each -> each.kind() == Kind.PHONE && each.value().equals(digits));
  }

  /** The memory of a line; empty when it is too long to be one. */
  Optional<ImportedMemory> of(ChatMessage line) {
    MessageId key = keys.key(line);
    String words = isMember(line.author()) ? line.words() : line.author() + ": " + line.words();
    if (words.length() > Note.LONGEST) {
      return Optional.empty();
    }
    ZoneId zone = member.chat().settings().zone();
    ZonedDateTime said = line.writtenAt().atZone(zone);
    Optional<Instant> about = AboutTimes.aboutAt(line.words(), said);
    return Optional.of(
        new ImportedMemory(
            key,
            Optional.empty(),
            OptionalInt.empty(),
            words,
            TierRules.classify(line.words(), about.isPresent()),
            Provenance.IMPORTED,
            said.toInstant(),
            about,
            zone,
            Optional.of(key),
            Set.of(),
            Labels.NONE));
  }

  private static String folded(String name) {
    return Letters.lower(SPACE.replaceAll(UNSEEN.replaceAll(name, ""), " ").strip());
  }
}
