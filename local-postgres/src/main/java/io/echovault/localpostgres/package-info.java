/** Runs a PostgreSQL server of its own for the demo, the tests and the benchmarks. */
package io.echovault.localpostgres;
