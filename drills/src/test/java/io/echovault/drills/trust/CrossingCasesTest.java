package io.echovault.drills.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.TenantId;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Everything that a tenant's scope can do is tried across tenants. */
class CrossingCasesTest {
  private static final Set<String> SHOWS_NO_ROW =
      Set.of("TenantScope.tenant", "Snapshots.available", "Recordings.available");

  @Test
  void hasACaseForEveryMethodOfTheScopeAndItsStores() {
    List<String> methods =
        methods(TenantScope.class)
            .flatMap(
                each ->
                    isStore(each)
                        ? methods(each.getReturnType())
                            .map(method -> name(each.getReturnType(), method))
                        : Stream.of(name(TenantScope.class, each)))
            .filter(each -> !SHOWS_NO_ROW.contains(each))
            // An overload that a port answers by another one is tried with that.
            .distinct()
            .toList();
    assertThat(methods).hasSizeGreaterThan(30);
    assertThat(CrossingCases.all().keySet()).containsExactlyInAnyOrderElementsOf(methods);
  }

  @Test
  void takesForStoresOnlyWhatTheScopeLeadsTo() throws NoSuchMethodException {
    assertThat(isStore(TenantScope.class.getMethod("members"))).isTrue();
    assertThat(isStore(TenantScope.class.getMethod("tenant"))).isFalse();
    assertThat(TenantScope.class.getMethod("tenant").getReturnType()).isEqualTo(TenantId.class);
  }

  private static Stream<Method> methods(Class<?> port) {
    return Arrays.stream(port.getMethods())
        .filter(each -> !each.isSynthetic() && !Modifier.isStatic(each.getModifiers()));
  }

  private static boolean isStore(Method method) {
    return method.getReturnType().isInterface()
        && method.getReturnType().getPackage().equals(TenantScope.class.getPackage());
  }

  private static String name(Class<?> port, Method method) {
    return port.getSimpleName() + "." + method.getName();
  }
}
