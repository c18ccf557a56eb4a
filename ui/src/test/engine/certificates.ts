/** Settings, Certificates: each certificate as it may stand, and what is done with the device authority. */
import type {
  AcmeView,
  CertificateHealth,
  CertificatesView,
  CertificateUse,
  CertificateView,
} from "@/bindings";
import { type Handlers, refusal } from ".";
import { apple } from "./apple";
import type { World } from "./world";

const day = 86_400_000;
const leastPassphrase = 12;

const kept = new WeakMap<World, CertificatesView>();

const print = (seed: number) =>
  Array.from({ length: 32 }, (_, index) =>
    ((seed * 31 + index * 97 + ((seed * index) % 53)) % 256).toString(16).padStart(2, "0"),
  )
    .join(":")
    .toUpperCase();

function made(
  world: World,
  usage: CertificateUse,
  words: string,
  more: Partial<CertificateView> & { days: number },
): CertificateView {
  const { days, ...rest } = more;
  return {
    usage,
    health: "good",
    words,
    subject: `CN=${usage}`,
    issuer: "CN=Muster device authority, O=Northwind Health",
    serial: "4f:1b:90:22:c7:3e:08:d1".toUpperCase(),
    fingerprint: print(usage.length * 7 + days),
    key: "RSA 3072",
    from: world.now - 200 * day,
    until: world.now + days * day + day / 2,
    renews_itself: false,
    ...rest,
  };
}

const nothing = {
  subject: "",
  issuer: "",
  serial: "",
  fingerprint: "",
  key: "",
  from: null,
  until: null,
};

function usual(world: World): CertificatesView {
  return {
    devices: 1204,
    acme: null,
    certificates: [
      made(
        world,
        "device_authority",
        "Gives each device the certificate by which it proves who it is whenever it asks.",
        {
          days: 3287,
          subject: "CN=Muster device authority, O=Northwind Health",
          key: "RSA 4096",
        },
      ),
      made(
        world,
        "registrar",
        "Reads the certificate requests of devices that enroll, so that nobody on the way can.",
        {
          days: 340,
          subject: "CN=Muster registrar, O=Northwind Health",
          key: "RSA 2048",
          renews_itself: true,
        },
      ),
      made(world, "portal", "Devices and browsers know the portal by it.", {
        days: 71,
        subject: "CN=enroll.northwind.example",
        issuer: "CN=R11, O=Let's Encrypt, C=US",
        key: "EC P-256",
      }),
      made(
        world,
        "profile_signing",
        "Signs enrollment profiles, so that Apple devices show them as Verified.",
        {
          days: 71,
          subject: "CN=enroll.northwind.example",
          issuer: "CN=R11, O=Let's Encrypt, C=US",
          key: "EC P-256",
        },
      ),
      made(world, "apple_push", "Muster calls iPhones, iPads and Macs with it.", {
        days: 290,
        subject: "CN=APSP:7c1f5a52-0f3e-4d0b-9a77-3c8ee1f2b6d4, C=US",
        issuer: "CN=Apple Application Integration 2 Certification Authority, O=Apple Inc.",
        key: "RSA 2048",
      }),
    ],
  };
}

/** The certificates of this world; tests and the development page may change them first. */
export function certificatesOf(world: World): CertificatesView {
  const before = kept.get(world);
  if (before) return before;
  const fresh = usual(world);
  kept.set(world, fresh);
  return fresh;
}

/** What was given out before stays as it was: screens compare. */
function change(world: World, usage: CertificateUse, more: Partial<CertificateView>): void {
  const view = certificatesOf(world);
  const certificates = view.certificates.map((one) =>
    one.usage === usage ? { ...one, ...more } : one,
  );
  kept.set(world, { ...view, certificates });
}

/** Nothing is set up beyond what Muster makes by itself. */
export function freshCertificates(world: World): void {
  kept.set(world, { ...certificatesOf(world), devices: 0 });
  const missing = { ...nothing, health: "missing" as CertificateHealth };
  change(world, "portal", {
    ...missing,
    words: "There is none: the portal speaks plain HTTP, good for a trial network only.",
  });
  change(world, "profile_signing", {
    ...missing,
    words: "There is none: Apple devices show enrollment profiles as Not Verified.",
  });
  change(world, "apple_push", {
    ...missing,
    words: "There is none: iPhones, iPads and Macs cannot enroll.",
  });
}

/** A certificate in every other state than good. */
export function troubledCertificates(world: World): void {
  const { now } = world;
  change(world, "registrar", {
    health: "ends_soon",
    until: now + 12.5 * day,
  });
  change(world, "portal", {
    health: "ended",
    until: now - 3.2 * day,
    words: "It has ended: devices and browsers refuse the portal. Choose a newer one.",
  });
  change(world, "profile_signing", {
    ...nothing,
    health: "unusable",
    words: "The file /etc/muster/portal.pem holds no certificate that can be read.",
  });
  change(world, "apple_push", {
    health: "ends_soon",
    until: now + 19.5 * day,
    words: "Renew it with the same Apple account, or Apple devices can be called no longer.",
  });
}

/** The portal's certificate comes from an authority; `more` says how that stands. */
export function acmeCertificate(world: World, more: Partial<AcmeView> = {}): void {
  const { now } = world;
  const acme: AcmeView = {
    state: "good",
    words: "From Let's Encrypt, and renewed by itself.",
    remedy: "",
    name: "enroll.northwind.example",
    authority: "Let's Encrypt",
    has_certificate: true,
    tried_at: now - 19 * day,
    next_at: now + 41 * day,
    ...more,
  };
  kept.set(world, { ...certificatesOf(world), acme });
  change(world, "portal", { renews_itself: true });
  change(world, "profile_signing", { renews_itself: true });
}

export const certificateCommands: Handlers = {
  get_certificate_now: (world) => {
    acmeCertificate(world, { state: "working", words: "Let's Encrypt is being asked." });
    return certificatesOf(world);
  },
  certificates: (world) => {
    const view = certificatesOf(world);
    const push = apple(world);
    const certificates = view.certificates.map((one) =>
      one.usage === "apple_push" && one.health === "missing" && push.topic !== ""
        ? { ...one, health: "good", until: push.until, subject: `CN=${push.topic}` }
        : one,
    );
    return { ...view, certificates };
  },
  save_authority_certificate: () => "/home/priya/Documents/device-authority.pem",
  back_up_authority: (_world, args) => {
    if ([...String(args.passphrase)].length < leastPassphrase)
      throw refusal("invalid_input", "One field needs mending.", {
        problems: [
          { field: "passphrase", code: "out_of_range", message: "At least 12 characters." },
        ],
      });
    return "/home/priya/Documents/device-authority-backup.p12";
  },
  restore_authority: (world, args) => {
    if (args.passphrase !== "a long enough one")
      throw refusal("invalid_input", "One field needs mending.", {
        problems: [
          {
            field: "passphrase",
            code: "unknown_word",
            message: "This passphrase does not open the backup.",
          },
        ],
      });
    change(world, "device_authority", { health: "good", serial: "51:9C:00:4E:77:12:AD:08" });
    return certificatesOf(world);
  },
  renew_authority: (world) => {
    change(world, "device_authority", {
      health: "good",
      from: world.now,
      until: world.now + 3650 * day,
      serial: "6A:02:3D:F0:91:BB:47:1C",
      fingerprint: print(211),
    });
    return certificatesOf(world);
  },
};
