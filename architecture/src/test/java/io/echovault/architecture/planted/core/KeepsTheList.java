package io.echovault.architecture.planted.core;

import java.util.List;

record KeepsTheList(List<String> words) {}
