/**
 * What people read: every sentence by key from one resource for each language, and the renderer.
 */
package io.echovault.core.wording;
