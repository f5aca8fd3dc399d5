package io.echovault.app;

import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.DateOrder;
import io.echovault.ports.vocabulary.TenantId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What stands behind {@code import} or {@code export}.
 *
 * @param files names without an option
 * @param options values by the name of their option, without dashes
 */
record TransferArguments(List<String> files, Map<String, String> options) {
  private static final Map<String, DateOrder> ORDERS =
      Map.of(
          "dmy", DateOrder.DAY_MONTH_YEAR,
          "mdy", DateOrder.MONTH_DAY_YEAR,
          "ymd", DateOrder.YEAR_MONTH_DAY);
  private static final String ENROL = "enrol";

  TransferArguments {
    files = List.copyOf(files);
    options = Map.copyOf(options);
  }

  /** Arguments that make no sense; the message says which and what would. */
  static final class Misused extends Exception {
    private static final long serialVersionUID = 1;

    Misused(String message) {
      super(message);
    }
  }

  /** What stands behind {@code import}: one file, and whom it is for. */
  static TransferArguments ofImport(List<String> arguments) throws Misused {
    TransferArguments read = read(arguments, Set.of("member", "name", "dates"), Set.of(ENROL));
    if (read.files().size() != 1) {
      throw new Misused("Say which file: import FILE --member PHONE");
    }
    read.member();
    read.dates();
    return read;
  }

  /** What stands behind {@code export}: whose copy, and where to. */
  static TransferArguments ofExport(List<String> arguments) throws Misused {
    TransferArguments read = read(arguments, Set.of("member", "to"), Set.of());
    if (!read.files().isEmpty() || read.option("to").isEmpty()) {
      throw new Misused("Say where to: export --member PHONE --to FILE");
    }
    read.member();
    return read;
  }

  /** What stands behind {@code audit export}: whose trail or which tenant's, and where to. */
  static TransferArguments ofAudit(List<String> arguments) throws Misused {
    TransferArguments read = read(arguments, Set.of("member", "tenant", "to"), Set.of());
    if (!read.files().isEmpty()
        || read.option("to").isEmpty()
        || read.option("member").isPresent() == read.option("tenant").isPresent()) {
      throw new Misused(
          "Say whose and where to: audit export --member PHONE | --tenant ID --to FILE");
    }
    return read;
  }

  /** What stands behind {@code erase}: who. */
  static TransferArguments ofErase(List<String> arguments) throws Misused {
    TransferArguments read = read(arguments, Set.of("member"), Set.of());
    if (!read.files().isEmpty()) {
      throw new Misused("Say who: erase --member PHONE");
    }
    read.member();
    return read;
  }

  /** What stands behind {@code members join}: who. */
  static TransferArguments ofJoin(List<String> arguments) throws Misused {
    TransferArguments read = read(arguments, Set.of("member"), Set.of());
    if (!read.files().equals(List.of("join"))) {
      throw new Misused("Say who: members join --member PHONE");
    }
    read.member();
    return read;
  }

  private static TransferArguments read(
      List<String> arguments, Set<String> withValue, Set<String> alone) throws Misused {
    List<String> files = new ArrayList<>();
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      String name = argument.startsWith("--") ? argument.substring(2) : "";
      if (name.isEmpty()) {
        files.add(argument);
      } else if (alone.contains(name)) {
        options.put(name, "");
      } else if (!withValue.contains(name)) {
        throw new Misused("There is no option " + argument + " here. See --help.");
      } else if (++i == arguments.size()) {
        throw new Misused("Something is missing after " + argument + ".");
      } else {
        options.put(name, arguments.get(i));
      }
    }
    return new TransferArguments(files, options);
  }

  Optional<String> option(String name) {
    return Optional.ofNullable(options.get(name));
  }

  boolean enrol() {
    return options.containsKey(ENROL);
  }

  ChannelIdentity member() throws Misused {
    String digits = option("member").orElse("").replaceAll("[^0-9]", "");
    if (digits.length() < 6) {
      throw new Misused(
          "Say whose memories: --member and their phone number with the country code, for example"
              + " --member +34600111222");
    }
    return ChannelIdentity.whatsappPhone(digits);
  }

  Optional<TenantId> tenant() throws Misused {
    try {
      return option("tenant").map(UUID::fromString).map(TenantId::new);
    } catch (IllegalArgumentException e) {
      throw new Misused(
          "There is no such tenant. \"tenants list\" shows them, by the ids that their files have.");
    }
  }

  Optional<DateOrder> dates() throws Misused {
    Optional<String> given = option("dates");
    if (given.isPresent() && !ORDERS.containsKey(given.get())) {
      throw new Misused("The dates are dmy, mdy or ymd: --dates dmy");
    }
    return given.map(ORDERS::get);
  }

  @Override
  public String toString() {
    return "TransferArguments" + options.keySet();
  }
}
