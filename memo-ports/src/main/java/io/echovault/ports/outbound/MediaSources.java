package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.Channel;
import java.util.Map;

/** What gives the content of what people send, one source for each channel. Threads: safe. */
@FunctionalInterface
public interface MediaSources {

  /** The source of a channel; one that has nothing where there is none. */
  MediaSource on(Channel channel);

  /** These sources. */
  static MediaSources of(Map<Channel, MediaSource> sources) {
    Map<Channel, MediaSource> each = Map.copyOf(sources);
    return channel -> each.getOrDefault(channel, MediaSource.none());
  }

  /** No sources: files cannot be fetched here. */
  static MediaSources none() {
    return of(Map.of());
  }
}
