package io.echovault.bench.ingest;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;

/**
 * Processor time used so far, in nanoseconds: by the thread that plays the client, by the rest of
 * this process, and by the programs it started, those that ended included. Knows Linux only;
 * elsewhere the programs count as nothing.
 */
record CpuTime(long client, long app, long programs) {
  private static final long NANOS_PER_TICK = 10_000_000;

  /** Where the four numbers of ticks begin, counted from behind the program's name. */
  private static final int OWN_TICKS = 11;

  private static final int ENDED_TICKS = 13;

  /** As the calling thread, which is the client, sees it now. */
  static CpuTime now() {
    long client = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    ProcessHandle self = ProcessHandle.current();
    long started =
        self.descendants()
            .mapToLong(each -> ticks(each, OWN_TICKS) + ticks(each, ENDED_TICKS))
            .sum();
    return new CpuTime(
        client,
        ticks(self, OWN_TICKS) * NANOS_PER_TICK - client,
        (started + ticks(self, ENDED_TICKS)) * NANOS_PER_TICK);
  }

  CpuTime since(CpuTime earlier) {
    return new CpuTime(client - earlier.client, app - earlier.app, programs - earlier.programs);
  }

  /** Microseconds for each of so many requests, in words. */
  String each(long requests) {
    return "client %.0f + app %.0f + programs %.0f us"
        .formatted(client / 1e3 / requests, app / 1e3 / requests, programs / 1e3 / requests);
  }

  private static long ticks(ProcessHandle process, int from) {
    try {
      Path file = Path.of("/proc/" + process.pid() + "/stat");
      String stat = Files.readString(file, StandardCharsets.ISO_8859_1);
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      return LongStream.of(Long.parseLong(fields[from]), Long.parseLong(fields[from + 1])).sum();
    } catch (IOException ended) {
      return 0;
    }
  }
}
