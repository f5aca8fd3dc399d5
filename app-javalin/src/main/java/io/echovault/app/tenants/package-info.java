/** The organisations as an operator declares them in files. */
package io.echovault.app.tenants;
