/**
 * How fast messages become durable, beside PostgreSQL's own commits and a handler that keeps
 * nothing.
 */
package io.echovault.bench.ingest;
