package io.echovault.architecture.planted.ports.vocabulary;

/** Breaks: values are records, enums or sealed. */
public class IsNoValue {}
