/** What fits in a small heap: many members, of whom few are held at a time. */
package io.echovault.bench.eviction;
