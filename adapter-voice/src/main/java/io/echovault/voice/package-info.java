/** Voice notes, speakers told apart, and copies of recordings found, in pure Java. */
package io.echovault.voice;
