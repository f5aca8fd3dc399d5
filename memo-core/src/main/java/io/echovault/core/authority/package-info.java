/** Who may do and see what: everything else asks an {@link Access}, and mints no clearance. */
package io.echovault.core.authority;
