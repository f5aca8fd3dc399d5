/** Load over HTTP from one thread, closed or open loop, and what it took. */
package io.echovault.bench.load;
