package io.echovault.architecture.planted.ports.vocabulary;

/** Stands for a picture that may be sent. */
public record OpenPicture(String name) {}
