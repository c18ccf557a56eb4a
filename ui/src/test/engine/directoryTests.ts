/** What *Test* of a directory finds. Hosts called wrong.example, bad passwords and the like make it fail, as they would. */
import type { DirectoryConnection, DirectoryTest, TestStep } from "@/bindings";

const step = (
  name: string,
  words: string,
  outcome = "ok",
  more: Partial<TestStep> = {},
): TestStep => ({
  step: name,
  outcome,
  words,
  remedy: "",
  server_said: "",
  took_ms: outcome === "skipped" ? 0 : 12,
  ...more,
});

const ldapSteps = ["root_dse", "sign_in", "base", "users", "groups", "attributes", "lockout"];

function ldapTest(host: string, base: string, phone: string | null | undefined): DirectoryTest {
  const way = [
    step("settings", "complete"),
    step("look_up", `${host} is 192.0.2.10.`),
    step("connect", "Port 636 answers."),
    step("tls", `TLS 1.3 with a certificate for ${host}.`),
  ];
  if (host.includes("private"))
    return {
      steps: [
        ...way.slice(0, -1),
        step("tls", "An authority that is not known here vouches for it.", "failed", {
          remedy: "Add its certificate (PEM) to the directory's settings.",
        }),
      ],
      users: [],
      unusable: [],
      groups: [],
    };
  if (host.includes("wrong"))
    return {
      steps: [
        ...way,
        step("root_dse", "Active Directory, domain northwind.example"),
        step("sign_in", `${host} refused the account that reads.`, "failed", {
          remedy: "Check the name of the account and its password.",
          server_said:
            "80090308: LdapErr: DSID-0C09056B, comment: AcceptSecurityContext error, data 52e",
        }),
        ...ldapSteps
          .slice(2)
          .map((name) => step(name, "Not tried, because an earlier step failed.", "skipped")),
      ],
      users: [],
      unusable: [],
      groups: [],
    };
  const user = (name: string, disabled: "disabled" | null = null) => ({
    id: `id-${name}`,
    dn: `CN=${name},OU=People,${base}`,
    name,
    user_name: name.toLowerCase().replace(/\W+/g, "."),
    email: `${name.toLowerCase().replace(/\W+/g, ".")}@northwind.example`,
    phone: name === "Dana Whitlock" ? "+44 20 7946 0101" : "",
    upn: "",
    department: "Clinical",
    disabled,
    groups: [`CN=Ward nurses,OU=Groups,${base}`, `CN=Everybody,OU=Groups,${base}`],
  });
  const odd = phone === "telephone";
  return {
    steps: [
      ...way,
      step("root_dse", "Active Directory, domain northwind.example; it gives pages"),
      step("sign_in", "Signed in as muster@northwind.example."),
      step("base", base),
      step("users", "at least 200 entries, of which 199 can be used"),
      step("groups", "34 groups"),
      odd
        ? step("attributes", "No entry has: telephone.", "doubtful", {
            remedy:
              "Check their names, and whether the account that reads may see them. Leave empty what is not used.",
          })
        : step("attributes", "each was found in at least one entry"),
      host.includes("silent")
        ? step("lockout", "The directory does not tell when it locks an account.", "doubtful", {
            remedy:
              "The portal passes two wrong passwords of somebody on, and no more for a while. Let the account that reads see the password policy, so that it can go by that.",
          })
        : step("lockout", "locks an account after 5 wrong passwords"),
    ],
    users: host.includes("lonely")
      ? []
      : [user("Dana Whitlock"), user("Imran Qureshi"), user("Owen Fitzgerald", "disabled")],
    unusable: [{ dn: `CN=Scanner,OU=Devices,${base}`, attribute: "mail", why: "there is none" }],
    groups: [
      { name: "Ward nurses", dn: `CN=Ward nurses,OU=Groups,${base}`, members: 212 },
      { name: "Finance team", dn: `CN=Finance team,OU=Groups,${base}`, members: 18 },
    ],
  };
}

const oidcTest = (client: string): DirectoryTest => ({
  steps: [
    step("settings", "complete"),
    step("look_up", "login.microsoftonline.com is 192.0.2.20."),
    step("connect", "Port 443 answers."),
    step("tls", "TLS 1.3 with a certificate for login.microsoftonline.com."),
    step("discovery", "Endpoints for signing in, tokens and keys."),
    step("issuer", "It is the one that was entered."),
    step("keys", "5 keys that can be used"),
    step("pkce", "Entra ID does it, and leaves it out of its document."),
    step("redirect", "known to the provider"),
    client.startsWith("wrong")
      ? step("client", "The provider does not know this client.", "failed", {
          remedy: "Check client ID and secret.",
          server_said: "invalid_client",
        })
      : step("client", "The secret was not refused."),
  ],
  users: [],
  unusable: [],
  groups: [],
});

export function directoryTest(connection: DirectoryConnection): DirectoryTest {
  return connection.kind === "ldap"
    ? ldapTest(
        connection.settings.host,
        connection.settings.base_dn,
        connection.settings.attributes.phone,
      )
    : oidcTest(connection.settings.client_id);
}
