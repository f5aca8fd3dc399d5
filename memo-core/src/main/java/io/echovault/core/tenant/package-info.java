/** Organisations: who is in them, what each may do, and what they find of one another. */
package io.echovault.core.tenant;
