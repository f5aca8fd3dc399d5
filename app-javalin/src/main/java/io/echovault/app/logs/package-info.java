/** Where log lines go, and how a failure is put into one without what a person wrote. */
package io.echovault.app.logs;
