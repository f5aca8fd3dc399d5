package io.echovault.architecture.planted.app;

import io.echovault.architecture.planted.core.OpenDoor;
import io.echovault.architecture.planted.whatsapp.Sender;
import java.util.List;

/** An innocent app. */
public final class Wiring {
  Object wired(OpenDoor door, Sender sender) {
    return List.of(door, sender);
  }
}
