/** Conversations in the LoCoMo format, and how well their questions are answered. */
package io.echovault.bench.locomo;
