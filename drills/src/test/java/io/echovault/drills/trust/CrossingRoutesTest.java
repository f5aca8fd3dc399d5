package io.echovault.drills.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.app.App;
import io.echovault.app.Hooks;
import io.echovault.app.settings.Settings;
import io.echovault.bench.run.Ports;
import io.echovault.drills.ground.Ground;
import io.echovault.localpostgres.LocalPostgres;
import io.javalin.config.RoutesConfig;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every route that the app's router has is tried across tenants. */
class CrossingRoutesTest {
  @TempDir Path directory;

  @Test
  void namesEveryRouteOfTheApp() {
    Set<String> routes = new TreeSet<>();
    Hooks hooks = Hooks.none().withExtraRoutes(all -> routes.addAll(named(all)));
    try (LocalPostgres postgres = LocalPostgres.temporary();
        App app = App.start(Settings.read(environment(postgres)), hooks)) {
      assertThat(app.port()).isPositive();
    }
    assertThat(routes).contains("GET /session", "POST /unlock/{token}");
    assertThat(CrossingRoutes.named()).isEqualTo(routes);
  }

  // The app's own routes are there when it asks for further ones.
  private static Set<String> named(JavalinDefaultRoutingApi all) {
    Set<String> named = new TreeSet<>();
    ((RoutesConfig) all)
        .getCfg$javalin()
        .internalRouter
        .allHttpHandlers()
        .forEach(
            each -> {
              if (each.endpoint.method.isHttpMethod()) {
                named.add(each.endpoint.method + " " + each.endpoint.path);
              }
            });
    return named;
  }

  private Map<String, String> environment(LocalPostgres postgres) {
    Map<String, String> environment = new HashMap<>();
    environment.put("PORT", Integer.toString(Ports.free()));
    environment.put("HOST", "127.0.0.1");
    environment.put("DATA_DIR", directory.toString());
    environment.put("DATABASE_URL", postgres.url());
    environment.put("ENCRYPTION_KEY", Ground.KEY);
    environment.put("WHATSAPP_API_URL", "http://127.0.0.1:9");
    environment.put("WHATSAPP_ACCESS_TOKEN", "drill-access-token");
    environment.put("WHATSAPP_PHONE_NUMBER_ID", Ground.NUMBER_ID);
    environment.put("WEBHOOK_VERIFY_TOKEN", "drill-verify-token");
    environment.put("WEBHOOK_SECRET", Ground.SECRET);
    environment.put("JWT_SECRET", TwoProcesses.TOKEN_SECRET);
    environment.put("EMBEDDINGS", "off");
    return environment;
  }
}
