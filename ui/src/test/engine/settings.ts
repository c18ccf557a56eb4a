/** Settings: organisation, mail, portal; and the connection test. */
import { emit } from "@tauri-apps/api/event";
import type {
  AcmeSettings,
  MailChange,
  MailSettings,
  OrganisationSettings,
  PortalPage,
  PortalPageChange,
  PortalSettings,
  TestStep,
} from "@/bindings";
import { type Handlers, refusal } from ".";
import { bounceCommands } from "./bounces";
import { sendingCommands } from "./sending";
import type { World } from "./world";

interface Stored {
  organisation: OrganisationSettings;
  mail: MailSettings;
  portal: PortalSettings;
  acme: AcmeSettings;
}

const kept = new WeakMap<World, Stored>();

/** The settings of this world; tests may set them up first. */
export function settingsOf(world: World): Stored {
  const before = kept.get(world);
  if (before) return before;
  const fresh: Stored = {
    organisation: {
      name: world.overview.organisation,
      admin_name: world.overview.account_name,
      admin_email: world.overview.account_email,
      support_email: "servicedesk@northwind.example",
      support_phone: "555 0142",
      brand_colour: "#1C3F94",
      default_valid_hours: 168,
      default_owned_by: "corporate",
      time_zone: "",
      undo_seconds: 10,
    },
    mail: {
      route: world.overview.mail_is_trial ? "trial_outbox" : "smtp",
      host: world.overview.mail_is_trial ? "" : "mail.northwind.example",
      port: 587,
      security: "start_tls",
      sign_in: "password",
      user: "muster",
      has_secret: !world.overview.mail_is_trial,
      allow_insecure_sign_in: false,
      ca_pem: "",
      from_name: "",
      from_email: world.overview.account_email,
      reply_to: "",
      timeout_seconds: 30,
    },
    portal: {
      public_address: "",
      listen_host: "0.0.0.0",
      listen_port: 8480,
      certificate_file: "",
      key_file: "",
      embedded: true,
      trusted_proxies: "",
    },
    acme: {
      enabled: false,
      authority: "lets_encrypt",
      directory_url: "",
      contact: "",
      terms_agreed: false,
      challenge: "tls-alpn-01",
      http_listen: "0.0.0.0:80",
      root_file: "",
      external_account: "",
      has_secret: false,
    },
  };
  kept.set(world, fresh);
  return fresh;
}

const passed: TestStep[] = [
  ["look_up", "mail.northwind.example is 192.0.2.25.", 12],
  ["connect", "Port 587 answers.", 31],
  ["tls", "TLS 1.3 with a certificate for mail.northwind.example.", 58],
  ["sign_in", "Signed in as muster.", 44],
  ["sender", "The server takes mail from this sender.", 15],
].map(([step, words, took_ms]) => ({
  step: String(step),
  outcome: "ok",
  words: String(words),
  remedy: "",
  server_said: "",
  took_ms: Number(took_ms),
}));

function portalPage(world: World): PortalPage {
  const { portal, acme } = settingsOf(world);
  return {
    portal,
    acme,
    devices: world.devices.length,
    invites: world.invites.length,
  };
}

export const settingsCommands: Handlers = {
  ...sendingCommands,
  ...bounceCommands,
  organisation_settings: (world) => settingsOf(world).organisation,
  save_organisation: (world, args) => {
    const settings = args.settings as OrganisationSettings;
    settingsOf(world).organisation = settings;
    world.overview = { ...world.overview, organisation: settings.name };
    return settings;
  },
  mail_settings: (world) => settingsOf(world).mail,
  save_mail: (world, args) => {
    const { settings, secret } = args.change as MailChange;
    const has_secret = secret.kind === "keep" ? settings.has_secret : secret.kind === "set";
    settingsOf(world).mail = { ...settings, has_secret };
    world.overview = { ...world.overview, mail_is_trial: settings.route === "trial_outbox" };
    return settingsOf(world).mail;
  },
  portal_page: (world) => portalPage(world),
  save_portal_page: (world, args) => {
    const { portal, acme } = args.change as PortalPageChange;
    if (acme.settings.enabled && !acme.settings.terms_agreed) {
      const message = "The authority issues certificates only to those who agree to its terms.";
      throw refusal("invalid_input", message, {
        problems: [{ field: "acme.terms_agreed", code: "required", message }],
      });
    }
    const stored = settingsOf(world);
    const { kind } = acme.secret;
    const has_secret = kind === "keep" ? stored.acme.has_secret : kind === "set";
    stored.portal = portal;
    stored.acme = { ...acme.settings, has_secret };
    return portalPage(world);
  },
  acme_directory: () => ({
    terms: "https://letsencrypt.org/documents/LE-SA-v1.5.pdf",
    website: "https://letsencrypt.org",
    needs_external_account: false,
  }),
  open_acme_terms: () => null,
  test_mail: async (_world, args) => {
    const { settings } = args.change as MailChange;
    const refused = settings.host.includes("wrong");
    const steps = passed.map((step, index): TestStep => {
      if (!refused || index < 3) return step;
      const words = index === 3 ? "The server refused the password." : "";
      const remedy = index === 3 ? "Check user name and password, or ask for an app password." : "";
      const server_said = index === 3 ? "535 5.7.8 Authentication credentials invalid" : "";
      return { ...step, outcome: index === 3 ? "failed" : "skipped", words, remedy, server_said };
    });
    for (const step of steps) {
      await new Promise((done) => setTimeout(done, 30));
      await emit("mail-test-progress", { step });
    }
    return steps;
  },
  pick_file: () => "/etc/muster/portal.pem",
  open_link: () => null,
};
