/** The parts of the storage that lives in memory. */
package io.echovault.core.inmemory;
