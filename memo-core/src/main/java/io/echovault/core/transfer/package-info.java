/** Files with many memories: WhatsApp's chat exports, and copies of our own. */
package io.echovault.core.transfer;
