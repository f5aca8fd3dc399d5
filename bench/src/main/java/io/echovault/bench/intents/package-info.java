/** Learns what a message wants of labelled examples, and measures how well it is told. */
package io.echovault.bench.intents;
