/** Terms of use: a draft, versions, and who accepted them. */
import type {
  InviteRow,
  Problem,
  TemplateBlock,
  TemplateInline,
  TermsAcceptance,
  TermsDraft,
  TermsText,
  TermsVersion,
  TermsView,
} from "@/bindings";
import { type Handlers, refusal } from ".";
import { enrollmentOf } from "./enrollmentSettings";
import { settingsOf } from "./settings";
import type { World } from "./world";

interface Stored {
  versions: TermsVersion[];
  draft: TermsDraft | null;
}

const kept = new WeakMap<World, Stored>();

function stored(world: World): Stored {
  const before = kept.get(world);
  if (before) return before;
  const made: Stored = { versions: [], draft: null };
  kept.set(world, made);
  return made;
}

export function termsOf(world: World): TermsView {
  const { versions, draft } = stored(world);
  return {
    asked: enrollmentOf(world).ask_terms,
    published: versions.at(-1) ?? null,
    draft,
    main_language: settingsOf(world).organisation.language ?? "en",
  };
}

const english = `# Using your device for work

Northwind Health manages a part of this device. **Your own photos and messages stay yours.**

- Keep a screen lock
- Tell the [service desk](https://northwind.example/help) when it is lost
`;

/** Two published versions in two languages. */
export function withTerms(world: World, asked = true): void {
  const day = 86_400_000;
  const texts = [
    { language: "en", text: english },
    { language: "de", text: "# Ihr Gerät bei der Arbeit\n\nEin Teil des Geräts wird verwaltet." },
  ];
  const [first] = texts as [TermsText];
  stored(world).versions = [
    { number: 1, at: world.now - 90 * day, by: "Luis Ortega", texts: [first], accepted: 240 },
    { number: 2, at: world.now - 12 * day, by: "Priya Raman", texts, accepted: 31 },
  ];
  enrollmentOf(world).ask_terms = asked;
}

/** Whoever has proven who they are accepted what was published then. */
export function acceptanceOf(world: World, invite: InviteRow): TermsAcceptance | null {
  const { published, asked } = termsOf(world);
  if (!published || !asked || invite.verified_at === null) return null;
  return {
    version: published.number,
    language: invite.language ?? "en",
    at: invite.verified_at + 30_000,
    invite_id: invite.id,
    user_name: invite.user_name,
    user_email: invite.user_email,
  };
}

/** Enough of Markdown for samples. */
function blocksOf(text: string): TemplateBlock[] {
  return text
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part): TemplateBlock => {
      const heading = /^(#{1,3}) (.*)/.exec(part);
      if (heading)
        return {
          type: "heading",
          attrs: { level: heading[1]?.length ?? 1 },
          content: inline(heading[2] ?? ""),
        };
      if (part.startsWith("- "))
        return {
          type: "bulletList",
          content: part.split("\n").map((line) => ({
            type: "listItem",
            content: [{ type: "paragraph", content: inline(line.slice(2)) }],
          })),
        };
      return { type: "paragraph", content: inline(part) };
    });
}

function inline(text: string): TemplateInline[] {
  const pieces = text.split(/(\*\*[^*]+\*\*|\[[^\]]+\]\([^)]+\))/).filter(Boolean);
  return pieces.map((piece): TemplateInline => {
    const bold = /^\*\*(.+)\*\*$/.exec(piece);
    if (bold) return { type: "text", text: bold[1] ?? "", marks: [{ type: "bold" }] };
    const link = /^\[(.+)\]\((.+)\)$/.exec(piece);
    if (link)
      return {
        type: "text",
        text: link[1] ?? "",
        marks: [{ type: "link", attrs: { href: link[2] ?? "" } }],
      };
    return { type: "text", text: piece };
  });
}

const withoutPictures = (text: string) => text.replace(/!\[[^\]]*\]\([^)]*\)/g, "");

export const termsCommands: Handlers = {
  terms: (world) => termsOf(world),
  save_terms_draft: (world, args) => {
    const texts = args.texts as TermsText[];
    const problems = texts.flatMap(({ text, language }, index): Problem[] =>
      text.trim() === ""
        ? [
            {
              field: `texts.${index}.text`,
              code: "required",
              message: `The terms in ${language} say nothing.`,
            },
          ]
        : [],
    );
    if (texts.length === 0) {
      const message = "Write the terms in at least one language.";
      problems.push({ field: "texts", code: "required", message });
    }
    if (problems.length > 0)
      throw refusal("invalid_input", "Some fields need mending.", { problems });
    const clean = texts.map((one) => ({ ...one, text: one.text.trim() }));
    const saved_by = world.overview.account_name;
    stored(world).draft = { texts: clean, saved_at: Date.now(), saved_by };
    return termsOf(world);
  },
  discard_terms_draft: (world) => {
    stored(world).draft = null;
    return termsOf(world);
  },
  publish_terms: (world, args) => {
    const { published, draft, main_language } = termsOf(world);
    const number = published?.number ?? 0;
    if (number !== args.published)
      throw refusal("conflict", `Somebody published version ${number} in the meantime.`, {
        hint: "Look at it; your draft is kept.",
      });
    if (!draft)
      throw refusal("invalid_input", "Nothing is written that could be published.", {
        field: "texts",
      });
    if (!draft.texts.some(({ language }) => language === main_language))
      throw refusal(
        "invalid_input",
        "The terms are not written in English, the organisation's language, which all others fall back to.",
        { field: "texts" },
      );
    const by = world.overview.account_name;
    const version = { number: number + 1, at: Date.now(), by, texts: draft.texts, accepted: 0 };
    Object.assign(stored(world), { versions: [...stored(world).versions, version], draft: null });
    return termsOf(world);
  },
  terms_versions: (world) =>
    stored(world)
      .versions.map(({ texts, ...head }) => ({
        ...head,
        languages: texts.map(({ language }) => language),
      }))
      .reverse(),
  terms_version: (world, args) => {
    const found = stored(world).versions.find(({ number }) => number === args.number);
    if (!found) throw refusal("not_found", "This version of the terms is not there.");
    return found;
  },
  preview_terms: (_world, args) => {
    const text = String(args.text);
    const shown = withoutPictures(text);
    return { blocks: blocksOf(shown), left_out: shown === text ? [] : ["a picture"] };
  },
  terms_of_user: (world, args) =>
    world.invites.flatMap((invite) =>
      invite.user_id === args.userId ? (acceptanceOf(world, invite) ?? []) : [],
    ),
};
