/** How well questions find what answers them, without any channel or database. */
package io.echovault.bench.recall;
