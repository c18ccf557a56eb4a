/** Messages of the pretend engine: an invite as Muster brings it along, and its looks as a mail. */
import type {
  FieldName,
  LanguageChoice,
  TemplateBlock,
  TemplateContent,
  TemplateField,
  TemplateInline,
  TemplatePreviewRequest,
  TemplatePurpose,
} from "@/bindings";
import { platformWords } from "@/components/platforms";
import { samplePath, sampleSide } from "./samples";

export const languages: LanguageChoice[] = [
  ["en", "English", "English"],
  ["ar", "Arabic", "العربية"],
  ["nl", "Dutch", "Nederlands"],
  ["fr", "French", "français"],
  ["de", "German", "Deutsch"],
  ["it", "Italian", "italiano"],
  ["ja", "Japanese", "日本語"],
  ["pl", "Polish", "polski"],
  ["pt", "Portuguese", "português"],
  ["es", "Spanish", "español"],
  ["sv", "Swedish", "svenska"],
  ["tr", "Turkish", "Türkçe"],
].map(([tag = "", name = "", own_name = ""]) => ({
  tag,
  name,
  own_name,
  right_to_left: tag === "ar",
}));

const text = (words: string): TemplateInline => ({ type: "text", text: words });
export const field = (name: FieldName): TemplateInline => ({ type: "field", attrs: { name } });
const p = (...content: TemplateInline[]): TemplateBlock => ({
  type: "paragraph",
  attrs: { quiet: false },
  content,
});
const quiet = (...content: TemplateInline[]): TemplateBlock => ({
  type: "paragraph",
  attrs: { quiet: true },
  content,
});
const h1 = (...content: TemplateInline[]): TemplateBlock => ({
  type: "heading",
  attrs: { level: 1 },
  content,
});

const english: TemplateContent = {
  channel: "email",
  subject: [field("user_name"), text(", set up your device for work")],
  preheader: [],
  body: [
    h1(text("Hello "), field("user_name"), text(",")),
    p(
      text(
        "Your work email and apps are ready. It takes about four minutes. Open this on the device you want to set up:",
      ),
    ),
    { type: "button", content: [text("Set up my device")] },
    {
      type: "qrPanel",
      content: [
        p(
          text("Reading this on a computer? Point your phone’s camera at the code, then enter "),
          field("passcode"),
        ),
      ],
    },
    p(text("The link works once and expires on "), field("expires_on"), text(".")),
    quiet(
      text("Personal photos, messages and browsing stay private. Stuck? Call the Service Desk at "),
      field("support_phone"),
      text("."),
    ),
  ],
};

const arabic: TemplateContent = {
  channel: "email",
  subject: [field("user_name"), text("، جهّز جهازك للعمل")],
  preheader: [],
  body: [
    h1(text("مرحبًا "), field("user_name"), text("،")),
    p(
      text(
        "بريدك وتطبيقات العمل جاهزة. يستغرق الأمر نحو أربع دقائق. افتح هذه الرسالة على الجهاز الذي تريد تجهيزه:",
      ),
    ),
    { type: "button", content: [text("جهّز جهازي")] },
    {
      type: "qrPanel",
      content: [
        p(text("هل تقرأ هذا على حاسوب؟ وجّه كاميرا هاتفك إلى الرمز ثم أدخل "), field("passcode")),
      ],
    },
    p(text("يعمل الرابط مرة واحدة وينتهي في "), field("expires_on"), text(".")),
    quiet(text("صورك ورسائلك الخاصة تبقى خاصة.")),
  ],
};

const sms: TemplateContent = {
  channel: "sms",
  body: [
    field("organisation"),
    text(": set up your device at "),
    field("link"),
    { type: "hardBreak" },
    text("Passcode "),
    field("passcode"),
    text(", valid until "),
    field("expires_on"),
  ],
};

const told: TemplateContent = {
  channel: "email",
  subject: [text("Your device is ready")],
  preheader: [],
  body: [
    h1(text("Hello "), field("user_name"), text(",")),
    p(text("Your "), field("device_platform"), text(" is ready for work. Nothing else is to do.")),
    quiet(text("Questions? "), field("support_contact")),
  ],
};

const opens: readonly TemplatePurpose[] = ["invite", "reminder", "by_myself"];

/** What Muster brings along. */
export function builtIn(
  purpose: TemplatePurpose,
  channel: TemplateContent["channel"],
  language: string,
): TemplateContent {
  if (channel === "sms")
    return opens.includes(purpose)
      ? sms
      : { channel: "sms", body: [text("Your device is ready. "), field("organisation")] };
  if (!opens.includes(purpose)) return told;
  return language === "ar" ? arabic : english;
}

const labels: [FieldName, string, boolean?][] = [
  ["user_name", "User name"],
  ["email", "Email"],
  ["device_platform", "Device platform"],
  ["owned_by", "Owned by"],
  ["group", "Group", true],
  ["link", "Enrollment link"],
  ["qr_code", "QR code"],
  ["passcode", "Passcode"],
  ["expires_on", "Expires on"],
  ["organisation", "Organisation"],
  ["sender", "Sender", true],
  ["support_contact", "Support contact", true],
  ["support_phone", "Support phone", true],
  ["support_email", "Support email", true],
  ["portal_host", "Portal address"],
  ["work_sign_in", "Work sign-in", true],
];

const onlyOpening: readonly FieldName[] = [
  "link",
  "qr_code",
  "passcode",
  "expires_on",
  "work_sign_in",
];

export function fieldsOf(purpose: TemplatePurpose): TemplateField[] {
  return labels
    .filter(([name]) => opens.includes(purpose) || !onlyOpening.includes(name))
    .map(([name, label, empty]) => ({ field: name, label, may_be_empty: empty ?? false }));
}

export function labelOf(name: FieldName): string {
  return labels.find(([known]) => known === name)?.[1] ?? name;
}

/** What stands in place of a field. */
export function valueFor(name: FieldName, person: string, request: TemplatePreviewRequest): string {
  const values: Record<FieldName, string> = {
    user_name: person.split(" ")[0] ?? person,
    email: "d.whitlock@northwind.example",
    device_platform: platformWords[request.platform].device,
    owned_by: request.owned_by === "corporate" ? "Corporate" : "Personal",
    group: "Clinical · Ward 4",
    link: "https://enroll.northwind.example/m/SAMPLE1",
    qr_code: "",
    passcode: "K7M4 9QXP",
    expires_on: "Tuesday 24 March, 18:00",
    organisation: "Northwind Health",
    sender: "Priya Raman",
    support_contact: "555 0142, help@northwind.example",
    support_phone: "555 0142",
    support_email: "help@northwind.example",
    portal_host: "enroll.northwind.example",
    work_sign_in: "",
  };
  return values[name];
}

const safe = (words: string) => words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

export function inlineText(
  pieces: readonly TemplateInline[] | undefined,
  value: (name: FieldName) => string,
): string {
  return (pieces ?? [])
    .map((piece) => {
      if (piece.type === "text") return piece.text;
      return piece.type === "field" ? value(piece.attrs.name) : "\n";
    })
    .join("");
}

function inlineHtml(
  pieces: readonly TemplateInline[] | undefined,
  value: (name: FieldName) => string,
): string {
  return (pieces ?? [])
    .map((piece) => {
      if (piece.type === "hardBreak") return "<br>";
      const words = safe(piece.type === "text" ? piece.text : value(piece.attrs.name));
      const strong = piece.type === "field" && piece.attrs.name === "expires_on";
      return (piece.marks ?? []).reduce(
        (inner, mark) => {
          if (mark.type === "link") return `<a href="${safe(mark.attrs.href)}">${inner}</a>`;
          return mark.type === "bold" ? `<b>${inner}</b>` : `<i>${inner}</i>`;
        },
        strong ? `<b>${words}</b>` : words,
      );
    })
    .join("");
}

function blockHtml(
  block: TemplateBlock,
  value: (name: FieldName) => string,
  pictures: boolean,
): string {
  const qr = `data:image/svg+xml,${encodeURIComponent(`<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${sampleSide} ${sampleSide}'><path fill='#0f1f3d' d='${samplePath}'/></svg>`)}`;
  const inner = (blocks: readonly TemplateBlock[]) =>
    blocks.map((one) => blockHtml(one, value, pictures)).join("");
  switch (block.type) {
    case "heading":
      return `<h${block.attrs.level}>${inlineHtml(block.content, value)}</h${block.attrs.level}>`;
    case "paragraph":
      return `<p class="${block.attrs?.quiet ? "quiet" : ""}">${inlineHtml(block.content, value)}</p>`;
    case "button":
      return `<p><a class="button" href="https://example.invalid/">${inlineHtml(block.content, value)}</a></p>`;
    case "qrPanel":
      return `<table class="panel"><tr><td>${pictures ? `<img alt="QR code" width="88" height="88" src="${qr}">` : `<span class="alt">QR code</span>`}</td><td>${inner(block.content)}</td></tr></table>`;
    case "bulletList":
      return `<ul>${block.content.map((item) => `<li>${inner(item.content)}</li>`).join("")}</ul>`;
    case "orderedList":
      return `<ol>${block.content.map((item) => `<li>${inner(item.content)}</li>`).join("")}</ol>`;
    case "horizontalRule":
      return "<hr>";
  }
}

const sheet = `body{margin:0;padding:16px 20px;font:14px/20px Helvetica,Arial,sans-serif;color:#12181e;background:#fff}
.brand{color:#1c3f94;font-weight:700;font-size:14px}h1{font-size:18px;line-height:24px;margin:16px 0 8px}
.button{display:block;background:#1c3f94;color:#fff;padding:12px;border-radius:8px;text-decoration:none;text-align:center;font-weight:600;max-width:320px}
.panel{border:1px solid #e6e9ec;border-radius:8px;padding:10px;font-size:12px;line-height:16px;color:#5f6b77}.panel td{vertical-align:middle;padding-inline-end:8px}
.panel p{margin:0}.quiet{color:#5f6b77;font-size:12px;line-height:17px;border-top:1px solid #e6e9ec;padding-top:10px}.alt{display:inline-block;padding:30px 12px;border:1px solid #cdd4da}
@media (prefers-color-scheme: dark){body{background:#1c2125;color:#eceff1}.panel,.quiet{color:#b5bec6;border-color:#39424a}.brand{color:#8fb5f8}.panel img{background:#fff}}`;

export function mailHtml(
  body: readonly TemplateBlock[],
  value: (name: FieldName) => string,
  language: string,
  pictures: boolean,
): string {
  const dir = language === "ar" ? "rtl" : "ltr";
  const blocks = body.map((block) => blockHtml(block, value, pictures)).join("\n");
  return `<!doctype html><html lang="${language}" dir="${dir}"><head><meta charset="utf-8"><title>Invite</title><style>${sheet}</style></head><body><div class="brand">Northwind Health</div>${blocks}</body></html>`;
}

export function bodyText(
  body: readonly TemplateBlock[],
  value: (name: FieldName) => string,
): string {
  return body
    .map((block): string => {
      switch (block.type) {
        case "horizontalRule":
          return "----";
        case "bulletList":
        case "orderedList":
          return block.content.map((item) => `* ${bodyText(item.content, value)}`).join("\n");
        case "qrPanel":
          return bodyText(block.content, value);
        case "button":
          return `${inlineText(block.content, value)}: ${value("link")}`;
        default:
          return inlineText(block.content, value);
      }
    })
    .join("\n\n");
}
