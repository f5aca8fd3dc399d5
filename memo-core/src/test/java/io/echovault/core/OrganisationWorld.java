package io.echovault.core;

import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.DeclaredTenant;
import io.echovault.ports.vocabulary.DeclaredTenant.Department;
import io.echovault.ports.vocabulary.DeclaredTenant.User;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.Role;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.ports.vocabulary.TenantsApplied;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A world with the organisation Acme: sales and legal, and somebody of each role. */
final class OrganisationWorld {
  static final ChannelIdentity OLGA = phone(1);
  static final ChannelIdentity MIA = phone(2);
  static final ChannelIdentity SAM = phone(3);
  static final ChannelIdentity SUE = phone(4);
  static final ChannelIdentity LEO = phone(5);
  static final ChannelIdentity AUD = phone(6);
  static final ChannelIdentity OTTO = phone(7);

  final World world;

  OrganisationWorld() {
    this(new World());
  }

  OrganisationWorld(World world) {
    this.world = world;
  }

  static ChannelIdentity phone(int number) {
    return ChannelIdentity.whatsappPhone("3460022200" + number);
  }

  static ChannelIdentity userId(int number) {
    return ChannelIdentity.whatsappUser("ES.00000000000" + number);
  }

  static User user(ChannelIdentity identity, String name, Role role, String department) {
    return new User(identity, name, role, Optional.of(department).filter(each -> !each.isEmpty()));
  }

  static DeclaredTenant acme() {
    return acme(
        user(OLGA, "Olga Owner", Role.OWNER, ""),
        user(MIA, "Mia Manager", Role.MANAGER, "sales"),
        user(SAM, "Sam Seller", Role.MEMBER, "sales"),
        user(SUE, "Sue Seller", Role.MEMBER, "sales"),
        user(LEO, "Leo Lawyer", Role.MEMBER, "legal"),
        user(AUD, "Aud Auditor", Role.AUDITOR, "sales"));
  }

  static DeclaredTenant acme(User... users) {
    return tenant("acme", "Acme", false, users);
  }

  static DeclaredTenant tenant(String slug, String name, boolean operator, User... users) {
    return new DeclaredTenant(
        slug,
        name,
        operator,
        List.of(new Department("sales", "Sales"), new Department("legal", "Legal")),
        List.of(users));
  }

  static DeclaredTenant operators() {
    return tenant("platform", "The Platform", true, user(OTTO, "Otto Operator", Role.OWNER, ""));
  }

  TenantsApplied apply(DeclaredTenant... declared) {
    return world.core().tenantDesk().apply(List.of(declared));
  }

  String say(String words, ChannelIdentity... from) {
    return world.say(words, from).body();
  }

  TenantId tenantOf(ChannelIdentity identity) {
    return world.member(identity).tenant();
  }

  List<AuditEvent.Act> administration(TenantId tenant) {
    return new ArrayList<>(
        world
            .storage
            .inTenant(tenant, scope -> scope.auditAfter(MemberId.ADMINISTRATION, 0, 1_000))
            .stream()
            .map(AuditEvent::act)
            .toList());
  }
}
