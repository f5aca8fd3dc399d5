/** Drills that attack what people trust in. */
package io.echovault.bench.trust;
