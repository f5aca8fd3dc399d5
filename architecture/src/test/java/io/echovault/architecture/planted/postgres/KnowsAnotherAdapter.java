package io.echovault.architecture.planted.postgres;

import io.echovault.architecture.planted.whatsapp.Sender;

/** Breaks: adapters and core ignore each other. */
final class KnowsAnotherAdapter {
  Object of(Sender sender) {
    return sender;
  }
}
