/** Checks of an installation, each with what to do when it fails; a new one is a class here. */
package io.echovault.app.doctor;
