/** What a language model is shown of a member, and how what it says is checked. */
package io.echovault.core.advice;
