/** The bot that is sent files, and addresses of files, by those who mean harm. */
package io.echovault.drills.media;
