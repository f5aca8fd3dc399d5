package io.echovault.testkit;

import static io.echovault.testkit.Fixtures.newTenant;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.Division;
import io.echovault.ports.vocabulary.TenantId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of divisions keeps to. */
public interface DivisionsContract extends StorageHook {

  @Test
  default void keepsDivisionsInTheOrderOfTheirSlugs() {
    TenantId tenant = newTenant();
    assertThat(divisions(tenant)).isEmpty();
    Division sales = division("sales", "Vertrieb 🛒");
    Division legal = division("legal", "Legal");
    Division hyphen = division("sales-2", "More sales");
    for (Division each : List.of(sales, hyphen, legal)) {
      write(tenant, scope -> scope.divisions().put(each));
    }
    assertThat(divisions(tenant)).containsExactly(legal, sales, hyphen);
  }

  @Test
  default void replacesADivisionOfTheSameId() {
    TenantId tenant = newTenant();
    Division sales = division("sales", "Sales");
    Division renamed = new Division(sales.id(), "sales", "Sales and Marketing");
    write(tenant, scope -> scope.divisions().put(sales));
    write(tenant, scope -> scope.divisions().put(renamed));
    assertThat(divisions(tenant)).containsExactly(renamed);
    write(tenant, scope -> scope.divisions().remove(sales.id()));
    write(tenant, scope -> scope.divisions().remove(sales.id()));
    assertThat(divisions(tenant)).isEmpty();
  }

  @Test
  default void neverShowsNorRemovesAnotherTenantsDivision() {
    TenantId tenant = newTenant();
    TenantId other = newTenant();
    Division sales = division("sales", "Sales");
    write(tenant, scope -> scope.divisions().put(sales));
    write(other, scope -> scope.divisions().remove(sales.id()));
    assertThat(divisions(other)).isEmpty();
    Division same = new Division(sales.id(), "theirs", "Theirs");
    write(other, scope -> scope.divisions().put(same));
    assertThat(divisions(tenant)).containsExactly(sales);
    assertThat(divisions(other)).containsExactly(same);
  }

  private List<Division> divisions(TenantId tenant) {
    return storage().inTenant(tenant, scope -> scope.divisions().all());
  }

  private static Division division(String slug, String name) {
    return new Division(newTenant().value(), slug, name);
  }
}
