/** What a message can ask for, in types. */
package io.echovault.core.understanding.intent;
