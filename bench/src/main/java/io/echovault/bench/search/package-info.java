/** How fast and how small exact search is, beside Lucene, and what fits in a small heap. */
package io.echovault.bench.search;
