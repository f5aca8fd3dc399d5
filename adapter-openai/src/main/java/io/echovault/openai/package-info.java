/**
 * Language models and sentence vectors over the wire of OpenAI, which Ollama, vLLM, llama.cpp and
 * others speak too.
 */
package io.echovault.openai;
