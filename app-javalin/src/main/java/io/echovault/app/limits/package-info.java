/** Who may ask how often. */
package io.echovault.app.limits;
