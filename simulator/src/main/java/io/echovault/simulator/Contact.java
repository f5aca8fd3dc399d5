package io.echovault.simulator;

import java.util.Optional;

/**
 * A person as a webhook names them: by phone, by business-scoped user id, or by both.
 *
 * @param phone digits, no plus sign
 * @param userId like {@code ES.13491208655302741918}
 */
public record Contact(
    Optional<String> phone,
    Optional<String> userId,
    String profileName,
    Optional<String> username) {

  public Contact {
    if (phone.isEmpty() && userId.isEmpty()) {
      throw new IllegalArgumentException("A contact needs a phone or a user id.");
    }
    if (phone.isPresent() && !phone.get().matches("\\d{5,20}")) {
      throw new IllegalArgumentException("A phone is 5 to 20 digits, without a plus sign.");
    }
  }

  public static Contact ofPhone(String phone, String profileName) {
    return new Contact(Optional.of(phone), Optional.empty(), profileName, Optional.empty());
  }

  public static Contact ofUserId(String userId, String profileName) {
    return new Contact(Optional.empty(), Optional.of(userId), profileName, Optional.empty());
  }

  public static Contact of(String phone, String userId, String profileName) {
    return new Contact(Optional.of(phone), Optional.of(userId), profileName, Optional.empty());
  }

  public Contact withUsername(String name) {
    return new Contact(phone, userId, profileName, Optional.of(name));
  }

  /** The same person with the phone kept back, as Meta does for those who go by a username. */
  public Contact withoutPhone() {
    return new Contact(Optional.empty(), userId, profileName, username);
  }

  /** Masked, because a phone number must not reach a log. */
  @Override
  public String toString() {
    return "Contact[masked]";
  }
}
