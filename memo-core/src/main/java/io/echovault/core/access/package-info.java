/** Proofs over the rows that decide about access, made and checked around every store. */
package io.echovault.core.access;
