/** How the app is: what a probe found, and how that is shown. */
package io.echovault.app.health;
