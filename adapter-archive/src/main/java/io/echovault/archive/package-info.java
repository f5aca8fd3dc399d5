/** Files with many memories: WhatsApp's chat exports, and copies of our own as JSON in a zip. */
package io.echovault.archive;
