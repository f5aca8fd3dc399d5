package io.echovault.core.colleagues;

import io.echovault.core.text.Cut;
import io.echovault.ports.vocabulary.MemberRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people are called in one answer, each differently. */
final class Names {
  private static final int MOST = 60;
  private static final int SHORT_ID = 6;

  private final Map<MemberRef, String> names = new HashMap<>();

  Names(MemberRef asker, List<People.Had> all) {
    Map<String, Integer> times = new HashMap<>();
    all.forEach(each -> times.merge(plain(each), 1, Integer::sum));
    for (People.Had each : all) {
      MemberRef member = each.theirs().member();
      String name = plain(each);
      boolean alone = times.getOrDefault(name, 0) == 1;
      names.put(member, member.equals(asker) ? "You" : alone ? name : name + " " + id(member));
    }
  }

  String of(MemberRef member) {
    return names.getOrDefault(member, "Somebody");
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
