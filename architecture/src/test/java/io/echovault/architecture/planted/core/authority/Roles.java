package io.echovault.architecture.planted.core.authority;

/** Breaks: what each role may do is known to the authority only. */
public final class Roles {}
