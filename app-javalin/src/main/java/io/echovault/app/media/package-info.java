/** Programs of the machine that read what people send. */
package io.echovault.app.media;
