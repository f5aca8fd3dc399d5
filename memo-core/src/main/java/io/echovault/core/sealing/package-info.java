/** Keys, seals and fingerprints: nothing leaves for a store without them. */
package io.echovault.core.sealing;
