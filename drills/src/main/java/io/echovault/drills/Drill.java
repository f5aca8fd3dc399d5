package io.echovault.drills;

import io.echovault.bench.run.Run;
import io.echovault.bench.run.RunCommand;
import io.echovault.drills.billing.BillingDrill;
import io.echovault.drills.media.BombsDrill;
import io.echovault.drills.media.SsrfDrill;
import io.echovault.drills.process.BackupDrill;
import io.echovault.drills.process.CanaryDrill;
import io.echovault.drills.process.CrashDrill;
import io.echovault.drills.process.DeployDrill;
import io.echovault.drills.process.HostileDrill;
import io.echovault.drills.process.OutageDrill;
import io.echovault.drills.process.RotateDrill;
import io.echovault.drills.process.SoakDrill;
import io.echovault.drills.process.StandbyDrill;
import io.echovault.drills.process.TwinsDrill;
import io.echovault.drills.process.WordsDrill;
import io.echovault.drills.trust.CrossingDrill;
import io.echovault.drills.trust.ForgeDrill;
import io.echovault.drills.trust.HandoverDrill;
import io.echovault.drills.trust.InjectDrill;
import io.echovault.drills.trust.LockoutDrill;
import io.echovault.drills.trust.ScanDrill;
import io.echovault.drills.trust.TamperDrill;
import io.echovault.drills.voice.ReplayDrill;
import io.echovault.drills.voice.VoiceDrill;
import java.util.LinkedHashMap;
import java.util.Map;

/** The command line of the drills: {@code drill NAME --option value …}, as with the benchmarks. */
public final class Drill {
  private Drill() {}

  /** Runs one, as named by the arguments. */
  public static void main(String[] arguments) {
    System.exit(RunCommand.run("drill", drills(), arguments, System.out, System.err));
  }

  static Map<String, Run> drills() {
    Map<String, Run> drills = new LinkedHashMap<>();
    drills.put("crash", new CrashDrill());
    drills.put("twins", new TwinsDrill());
    drills.put("standby", new StandbyDrill());
    drills.put("outage", new OutageDrill());
    drills.put("soak", new SoakDrill());
    drills.put("hostile", new HostileDrill());
    drills.put("forge", new ForgeDrill());
    drills.put("lockout", new LockoutDrill());
    drills.put("rotate", new RotateDrill());
    drills.put("canary", new CanaryDrill());
    drills.put("crossing", new CrossingDrill());
    drills.put("tamper", new TamperDrill());
    drills.put("scan", new ScanDrill());
    drills.put("words", new WordsDrill());
    drills.put("handover", new HandoverDrill());
    drills.put("backup", new BackupDrill());
    drills.put("deploy", new DeployDrill());
    drills.put("inject", new InjectDrill());
    drills.put("bombs", new BombsDrill());
    drills.put("ssrf", new SsrfDrill());
    drills.put("replay", new ReplayDrill());
    drills.put("voice", new VoiceDrill());
    drills.put("billing", new BillingDrill());
    return drills;
  }
}
