/** What statements claim of whom, and which newer one stands instead of an older. */
package io.echovault.core.claim;
