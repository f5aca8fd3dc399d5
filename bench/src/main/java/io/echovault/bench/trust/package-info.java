/** What sealing and auditing cost. */
package io.echovault.bench.trust;
