package io.echovault.core.session;

import io.echovault.core.answer.Message;

/** What people are told about a lost PIN without having asked. */
public final class RecoveryNews {
  private RecoveryNews() {}

  /** An owner, when somebody in the organisation asks for another PIN. */
  public static Message forOwner(String name, String code) {
    return Message.of("recover.news-owner").with("name", name).with("code", code);
  }

  /** The member, when nobody has used their recovery in time. */
  public static Message lapsed() {
    return Message.of("recover.news-lapsed");
  }

  /** The member, when the waiting is over. */
  public static Message over(boolean unapproved) {
    return Message.of(unapproved ? "recover.news-unapproved" : "recover.news-ready");
  }
}
