package io.echovault.simulator;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The people behind the stand-in: who they are, and when they last spoke. */
final class People {

  private static final Map<String, String> COUNTRIES =
      Map.of(
          "34", "ES", "44", "GB", "49", "DE", "33", "FR", "39", "IT", "55", "BR", "52", "MX", "54",
          "AR");

  /** One person as Meta knows them. */
  record Known(Contact contact, boolean hidesPhone, Instant lastSpoke) {
    String phone() {
      return contact.phone().orElseThrow();
    }

    /** The person as webhooks name them. */
    Contact shown() {
      return hidesPhone ? contact.withoutPhone() : contact;
    }
  }

  private final Map<String, Known> byPhone = new ConcurrentHashMap<>();
  private final Map<String, String> phones = new ConcurrentHashMap<>();

  Known add(String phone, String name) {
    Known known =
        byPhone.computeIfAbsent(
            phone, any -> new Known(Contact.of(phone, userId(phone), name), false, Instant.MIN));
    known.contact().userId().ifPresent(userId -> phones.put(userId, phone));
    return known;
  }

  Known get(String phone) {
    return Optional.ofNullable(byPhone.get(phone))
        .orElseThrow(
            () ->
                new IllegalArgumentException("Nobody here has this phone: add the person first."));
  }

  /** The person with this phone or user id. */
  Optional<Known> find(String address) {
    return Optional.ofNullable(byPhone.get(phones.getOrDefault(address, address)));
  }

  void hidePhone(String phone) {
    byPhone.computeIfPresent(
        phone, (any, known) -> new Known(known.contact(), true, known.lastSpoke()));
  }

  void spoke(String phone, Instant at) {
    byPhone.computeIfPresent(
        phone, (any, known) -> new Known(known.contact(), known.hidesPhone(), at));
  }

  private static String userId(String phone) {
    String country =
        COUNTRIES.getOrDefault(phone.substring(0, 2), phone.startsWith("351") ? "PT" : "US");
    UUID hash = UUID.nameUUIDFromBytes(phone.getBytes(StandardCharsets.US_ASCII));
    return country + "." + Long.toUnsignedString(hash.getMostSignificantBits() | Long.MIN_VALUE);
  }
}
