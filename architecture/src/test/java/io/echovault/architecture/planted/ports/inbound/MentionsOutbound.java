package io.echovault.architecture.planted.ports.inbound;

import io.echovault.architecture.planted.ports.outbound.IsNoInterface;

/** Breaks: inbound and outbound never mention each other. */
public interface MentionsOutbound {
  IsNoInterface store();
}
