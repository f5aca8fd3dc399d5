/** Drills of what keeps people's memories to themselves: attacks, each with a control. */
package io.echovault.drills.trust;
