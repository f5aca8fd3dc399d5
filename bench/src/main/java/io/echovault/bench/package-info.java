/** Benchmarks: what each promises, and the figures that show it. */
package io.echovault.bench;
