/**
 * The console in a plain browser, over the pretend engine: `npm run dev`, then open
 * http://127.0.0.1:5173/dev/?invites=30414&sending=1#/enrollment. Never built into the product.
 * Parameters: users (0 for an empty Users page), rules (group rules and defaults), invites, sending, batches, devices, requests, ready (Apple devices can enroll), texts (a text gateway), paused, firstrun, notices, checklist, server (a mail server instead of
 * the trial outbox), hold=<limit|quiet_hours|throttled>, slowed=<mails a minute>, mailbox (read
 * for a while), delay (ms), fail=<command>; certificates=<fresh|trouble>, apple=<requested|ready|ending|ended|lab>;
 * texts=<twilio|vonage|kannel|smpp|generic> (a gateway in use); templates (with own words, drafts and a copy); logo;
 * seat=<administrator|technician|auditor> (there are accounts, one of this role is signed in), state=<signed_out|locked>;
 * audit=<entries> in the log, broken (Verify finds something);
 * approvals=<n> (sendings that wait), above=<n> (invites beyond which one waits), directory (one is connected; =<held|failing|running>), terms (published
 * twice), reminders (after two days), self (self enrollment is on), held (every sign-in pauses);
 * import=<rows> (with `clean`: nothing to fix) opens a file: look at it under #/enrollment/bulk?step=review.
 */
import { createRoot } from "react-dom/client";
import { App } from "@/app/App";
import type { Role, SessionState, SmsGateway } from "@/bindings";
import { bulk } from "@/features/bulk/opened";
import { pretendEngine, refusal } from "@/test/engine";
import { type AppleSample, sampleApple } from "@/test/engine/apple";
import { logOf } from "@/test/engine/audit";
import { readMailbox } from "@/test/engine/bounces";
import { withLogo } from "@/test/engine/branding";
import { freshCertificates, troubledCertificates } from "@/test/engine/certificates";
import { directoriesOf, failSync, holdSync } from "@/test/engine/directories";
import { enrollmentOf } from "@/test/engine/enrollmentSettings";
import { sampleRules } from "@/test/engine/groups";
import { sampleImport, usualFile } from "@/test/engine/importSamples";
import { openSample } from "@/test/engine/imports";
import { sampleHold, sampleNotices } from "@/test/engine/samples";
import { selfEnrollmentOf } from "@/test/engine/selfEnrollment";
import { signInPausesOf } from "@/test/engine/signInPauses";
import { writtenTemplates } from "@/test/engine/templates";
import { withTerms } from "@/test/engine/terms";
import { usedGateway } from "@/test/engine/texts";

const asked = new URLSearchParams(location.search);
const number = (name: string) => Number(asked.get(name) ?? 0);

const engine = pretendEngine({
  invites: asked.has("invites") ? number("invites") : 400,
  setUp: !asked.has("firstrun"),
  sending: asked.has("sending"),
  requests: number("requests"),
  batches: number("batches"),
  approvals: number("approvals"),
  approvalAbove: asked.has("above") ? number("above") : undefined,
  directory: asked.has("directory"),
  devices: asked.has("devices") ? number("devices") : 24,
  users: asked.has("users") ? number("users") : 440,
  answerAfter: 2500,
  ready: asked.has("ready"),
  texts: asked.has("texts"),
  delay: number("delay"),
  seat:
    asked.has("seat") || asked.has("state")
      ? {
          role: (asked.get("seat") || "administrator") as Role,
          state: (asked.get("state") || "signed_in") as SessionState,
        }
      : undefined,
  audit: asked.has("audit") ? number("audit") : 400,
});
if (asked.has("broken"))
  logOf(engine.world).verdict = {
    ...{ whole: false, first: "", last: "" },
    ...{ broken_at: "217", fault: asked.get("broken") || "changed" },
  };
if (asked.has("checklist")) engine.world.overview.checklist.visible = true;
if (asked.has("paused")) engine.world.job.paused = true;
if (asked.has("notices")) {
  engine.world.overview.notices = sampleNotices;
  engine.world.overview.key_notice = sampleNotices[1] ?? null;
}
if (asked.has("import")) {
  const usual = usualFile(number("import"));
  const shape = asked.has("clean") ? { ...usual, errors: 0, duplicates: 0, warnings: 0 } : usual;
  const view = sampleImport(shape);
  openSample(engine.world, view, shape);
  bulk.open(view);
}
if (asked.has("server")) engine.world.overview.mail_is_trial = false;
const hold = sampleHold(asked.get("hold"), Date.now());
if (hold) engine.world.job.hold = hold;
if (asked.has("slowed")) engine.world.job.slowed_to = number("slowed");
if (asked.has("mailbox")) readMailbox(engine.world);
if (asked.get("certificates") === "fresh") freshCertificates(engine.world);
if (asked.get("certificates") === "trouble") troubledCertificates(engine.world);
if (asked.has("apple")) sampleApple(engine.world, asked.get("apple") as AppleSample);
if (asked.has("texts"))
  usedGateway(engine.world, (asked.get("texts") || "twilio") as SmsGateway["kind"]);
if (asked.has("templates")) writtenTemplates(engine.world);
if (asked.has("rules")) sampleRules(engine.world);
if (asked.has("terms")) withTerms(engine.world);
if (asked.has("reminders")) enrollmentOf(engine.world).remind_first_hours = 48;
if (asked.has("held"))
  for (const { id } of engine.world.users)
    signInPausesOf(engine.world).set(id, Date.now() + 22 * 60_000);
if (asked.has("self"))
  Object.assign(selfEnrollmentOf(engine.world), {
    enabled: true,
    android: "none",
    macos: "corporate",
    groups: ["dg-nurses", "dg-finance"],
    device_limit: 2,
    notify: "it@northwind.example",
  });
if (asked.has("logo")) withLogo(engine.world);
if (asked.get("directory") === "held") holdSync(engine.world, "dir-ad");
if (asked.get("directory") === "failing") failSync(engine.world, "dir-ad");
if (asked.get("directory") === "running") {
  const status = directoriesOf(engine.world)[0]?.status;
  if (status)
    status.running = {
      ...{ phase: "writing", read: 1300, written: 300, to_write: 1200 },
      ...{ stopping: false, preview: false },
    };
}
const failing = asked.get("fail");
if (failing) {
  engine.override[failing] = () => {
    throw refusal("internal", "The pretend engine was told to fail here.");
  };
}

// The world can be moved by hand from the browser's console: `engine.world`.
Object.assign(window, { engine });

const root = document.getElementById("root");
if (root) createRoot(root).render(<App />);
