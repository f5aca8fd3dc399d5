/** How well everyday expressions of time are read. */
package io.echovault.bench.times;
