package io.echovault.ports.vocabulary;

import java.util.UUID;

/** The id of a stored reply. It travels with the message as Meta's callback data. */
public record ReplyId(UUID value) {}
