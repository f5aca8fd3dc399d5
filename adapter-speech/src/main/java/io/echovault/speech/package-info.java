/** Voice notes written down, and replies spoken, by the Azure Speech service. */
package io.echovault.speech;
