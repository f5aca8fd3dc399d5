/**
 * For those who train the weights of the core or measure how it reads and ranks. A bot needs none
 * of it, and nothing here opens a memory.
 */
package io.echovault.core.measure;
