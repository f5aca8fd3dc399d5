/** Files that others on the machine cannot read. */
package io.echovault.app.files;
