/**
 * What a drill stands on: a folder, a database server and processes of the app, which end with it.
 */
package io.echovault.drills.ground;
