package io.echovault.architecture.planted.core;

import java.util.Deque;

record KeepsTheQueue(Deque<String> words) {}
