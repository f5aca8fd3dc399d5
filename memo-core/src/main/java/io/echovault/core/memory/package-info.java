/** A member's memories: the journal, what it folds to, and what can be done with it. */
package io.echovault.core.memory;
