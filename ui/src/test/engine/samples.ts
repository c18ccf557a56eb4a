/** A mail and a QR code that look right and open nothing. */
import type {
  HoldReason,
  InviteDraft,
  JobHold,
  MailPreview,
  Notice,
  RecipientDraft,
} from "@/bindings";
import { platformWords } from "@/components/platforms";

export const sampleSide = 37;

/** Three corners and a fixed scatter on 29 modules inside a quiet zone of four. */
export const samplePath = (() => {
  const edge = sampleSide - 8;
  const corner = (x: number, y: number) =>
    `M${x} ${y}h7v1h-7zM${x} ${y + 6}h7v1h-7zM${x} ${y + 1}h1v5h-1zM${x + 6} ${y + 1}h1v5h-1zM${x + 2} ${y + 2}h3v3h-3z`;
  let path = corner(4, 4) + corner(edge - 3, 4) + corner(4, edge - 3);
  let seed = 7;
  for (let y = 0; y < edge; y += 1) {
    for (let x = 0; x < edge; x += 1) {
      const inCorner = (x < 8 && y < 8) || (x > edge - 9 && y < 8) || (x < 8 && y > edge - 9);
      seed = (seed * 1103515245 + 12345) % 2147483648;
      if (!inCorner && (seed >> 16) % 2 === 0) path += `M${x + 4} ${y + 4}h1v1h-1z`;
    }
  }
  return path;
})();

export function sampleMail(
  organisation: string,
  person: RecipientDraft,
  draft: Pick<InviteDraft, "platform" | "valid_hours">,
): MailPreview {
  const device = platformWords[draft.platform].device;
  const first = person.name.split(" ")[0];
  const code = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${sampleSide} ${sampleSide}'><path d='${samplePath}'/></svg>`;
  return {
    subject: `Set up your ${device} for work`,
    from: `${organisation} IT`,
    to: person.name,
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Invite</title></head>
<body style="margin:0;padding:32px 40px;font:15px/22px Helvetica,Arial,sans-serif;color:#12181e">
<p style="color:#1c3f94;font-weight:600">${organisation}</p>
<h1 style="font-size:20px">Hello ${first},</h1>
<p>Your work email and apps are ready for your own ${device}. It takes about four minutes. Open this on the device:</p>
<p><a href="https://example.invalid/" style="background:#1c3f94;color:#fff;padding:11px 22px;border-radius:6px;text-decoration:none">Set up my device</a></p>
<table style="border:1px solid #e6e9ec;border-radius:8px;padding:12px"><tr><td><img alt="QR code" width="116" height="116" src="data:image/svg+xml,${encodeURIComponent(code)}"></td>
<td style="padding-left:16px">Reading this on a computer? Point the camera of your phone here, then enter<br><b style="font-size:20px;letter-spacing:1px">K7M4 9QXP</b><br>Your one-time passcode</td></tr></table>
<p>The link works once and expires in ${draft.valid_hours} hours.</p></body></html>`,
    text: `Hello ${first},\n\nOpen this on the device: https://example.invalid/\nPasscode: K7M4 9QXP\n`,
  };
}

/** What an admin should know on a computer on which little goes well. */
export const sampleNotices: Notice[] = [
  {
    code: "trial_network",
    about: "",
    severity: "warning",
    message: "Links use plain HTTP.",
    hint: "That is fine on a trial network only.",
  },
  {
    code: "key_in_file",
    about: "",
    severity: "info",
    message: "The key lies in a file, because this computer has no keychain.",
    hint: "Whoever can read your files can read it.",
  },
  {
    code: "portal_down",
    about: "",
    severity: "error",
    message: "The portal does not answer: port 8480 is taken.",
    hint: "Invitees cannot open their links.",
  },
];

const holdWords: Record<HoldReason, string> = {
  limit: "30 a minute, 10,000 a day",
  quiet_hours: "20:00 to 07:00",
  throttled: "450 4.7.1 Too many messages, slow down",
};

/** Mails that wait for ten minutes more, or for tomorrow's seven o'clock. */
export function sampleHold(reason: string | null, now: number): JobHold | null {
  if (reason === null || !(reason in holdWords)) return null;
  const morning = new Date(now);
  morning.setDate(morning.getDate() + 1);
  const until = reason === "quiet_hours" ? morning.setHours(7, 0, 0, 0) : now + 600_000;
  return { reason: reason as HoldReason, until, words: holdWords[reason as HoldReason] };
}
