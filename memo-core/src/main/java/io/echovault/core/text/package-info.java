/** Text made easy to match, to compare and to cut. */
package io.echovault.core.text;
