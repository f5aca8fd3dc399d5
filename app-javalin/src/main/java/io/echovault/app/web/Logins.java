package io.echovault.app.web;

import io.echovault.ports.inbound.LiveSessions;
import io.echovault.ports.inbound.Unlocking;

/**
 * How members log in over the web, and what that opened.
 *
 * @param unlocking the one-time links
 * @param sessions the sessions that are open
 */
public record Logins(Unlocking unlocking, LiveSessions sessions) {}
