/** The stores, the inbox and the outbox in PostgreSQL. */
package io.echovault.postgres;
