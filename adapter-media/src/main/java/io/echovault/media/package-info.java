/** What pictures and documents are, and the text in them. */
package io.echovault.media;
