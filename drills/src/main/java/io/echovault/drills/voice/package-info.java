/** Drills on voices: recordings that come again. */
package io.echovault.drills.voice;
