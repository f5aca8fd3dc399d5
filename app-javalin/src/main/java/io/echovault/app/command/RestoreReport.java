package io.echovault.app.command;

import io.echovault.app.backup.BroughtBack.Accepted;

/** Tells what came of a restore. */
record RestoreReport(CommandContext context, boolean asJson) {
  /** Tells it, and gives the exit code. */
  int tell(Accepted accepted) {
    if (asJson) {
      context.print(
          CommandContext.json()
              .put("at", accepted.contents().at().toString())
              .put("rows", accepted.contents().rows())
              .put("ended", accepted.ended())
              .put("erasedAgain", accepted.erased()));
    } else {
      context
          .out()
          .println(
              "The backup of "
                  + accepted.contents().at()
                  + " is in its place: "
                  + Counted.of(accepted.contents().rows(), "row")
                  + ", the same as were written. Sessions and recoveries of "
                  + Counted.of(accepted.ended(), "member")
                  + " were ended, "
                  + Counted.of(accepted.erased(), "member")
                  + " erased again. A signed record of the restore stands in"
                  + " memory-system/security/checkpoints.jsonl.");
    }
    return 0;
  }
}
