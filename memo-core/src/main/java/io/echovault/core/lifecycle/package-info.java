/** What is done with all that is kept of somebody: keys wrapped anew, erasure, snapshots. */
package io.echovault.core.lifecycle;
