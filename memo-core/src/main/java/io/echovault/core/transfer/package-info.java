/**
 * Files with many memories, in and out: which of their messages become memories, under which
 * numbers and at which dates. How files are written, {@link io.echovault.ports.outbound.Archive}
 * knows.
 */
package io.echovault.core.transfer;
