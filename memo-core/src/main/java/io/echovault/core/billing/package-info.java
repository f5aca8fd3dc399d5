/** Plans: who pays for which, how much of it is used, and what is said of that. */
package io.echovault.core.billing;
