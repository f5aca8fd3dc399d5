/** Learns the weights of the core's ranking from conversations with questions. */
package io.echovault.bench.weights;
