/** Who may see what: nothing but this package hands out a clearance. */
package io.echovault.core.session;
