/** A whole conversation through the front door, and what of it is found again. */
package io.echovault.bench.replay;
