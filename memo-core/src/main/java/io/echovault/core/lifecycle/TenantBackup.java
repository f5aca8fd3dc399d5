package io.echovault.core.lifecycle;

import io.echovault.core.text.Arguments;
import java.util.OptionalInt;

/**
 * What somebody wants with the backups of their whole organisation: {@code /backup tenant}.
 *
 * @param number which one to bring back, from 1; 0 for one that there never is, empty for none
 */
public record TenantBackup(Wish wish, OptionalInt number) {
  /** What is wanted. */
  public enum Wish {
    /** To take one. */
    TAKE,
    /** To see which there are. */
    LIST,
    /** To bring one back. */
    RESTORE
  }

  /** To take one. */
  public static TenantBackup take() {
    return new TenantBackup(Wish.TAKE, OptionalInt.empty());
  }

  /** To see which there are when nothing is said; else to bring back the one that is named. */
  public static TenantBackup restore(String which) {
    return which.isEmpty()
        ? new TenantBackup(Wish.LIST, OptionalInt.empty())
        : new TenantBackup(Wish.RESTORE, OptionalInt.of(Arguments.number(which).orElse(0)));
  }
}
