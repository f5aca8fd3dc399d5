package io.echovault.drills.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HostileRequestsTest {
  @Test
  void makesEveryKind() {
    var requests = new HostileRequests(3);
    Set<String> kinds = new HashSet<>();
    for (int each = 0; each < 1500; each++) {
      kinds.add(requests.next().kind());
    }

    assertThat(kinds).hasSize(requests.kinds());
  }

  @Test
  void followsFromTheSeed() {
    var one = new HostileRequests(3);
    var other = new HostileRequests(3);
    for (int each = 0; each < 50; each++) {
      assertThat(one.next().bytes()).isEqualTo(other.next().bytes());
    }
  }
}
