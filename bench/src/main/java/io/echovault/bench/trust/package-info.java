/** Drills and benchmarks of what keeps people's memories to themselves. */
package io.echovault.bench.trust;
