package io.echovault.architecture.planted.core;

/** What the core exports. */
public final class OpenDoor {}
