package io.echovault.core.colleagues;

import io.echovault.core.answer.Message;
import io.echovault.core.text.Cut;
import io.echovault.ports.vocabulary.MemberRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people are called in one answer, each differently. */
final class Names {
  private static final int MOST = 60;
  private static final int SHORT_ID = 6;

  private final Map<MemberRef, Message> names = new HashMap<>();
  private final MemberRef asker;

  Names(MemberRef asker, List<People.Had> all) {
    this.asker = asker;
    Map<String, Integer> times = new HashMap<>();
    all.forEach(each -> times.merge(plain(each), 1, Integer::sum));
    for (People.Had each : all) {
      MemberRef member = each.theirs().member();
      String name = plain(each);
      boolean alone = times.getOrDefault(name, 0) == 1;
      names.put(member, Message.words(alone ? name : name + " " + id(member)));
    }
  }

  /**
   * Whose a memory is, in the words of an answer.
   *
   * @param shared whether its owner shares it: an own one that is not shared is seen by its owner
   *     and by few others, which they are told
   */
  Message of(MemberRef member, boolean shared) {
    if (member.equals(asker)) {
      return Message.of(shared ? "wider.own" : "wider.own-unshared");
    }
    return names.getOrDefault(member, Message.none());
  }

  private static String plain(People.Had each) {
    String name = each.theirs().name();
    String tenant = each.where().name();
    String whole = tenant.isEmpty() ? name : tenant + ", " + name;
    return Cut.shortened(whole, MOST);
  }

  /** Two people of one name are told apart by the beginning of their ids. */
  private static String id(MemberRef member) {
    return "(" + member.member().value().toString().substring(0, SHORT_ID) + ")";
  }
}
