/** What is kept in files that others on the machine cannot read. */
package io.echovault.files;
