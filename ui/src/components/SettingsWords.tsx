/** Words in which a page that is named ("Settings, Portal", "under Directories") is the way to it. */
import { Link } from "@tanstack/react-router";
import { useMay } from "@/app/rights";
import { t } from "@/words";

/** Pages as words of the engine name them, with their addresses. */
const pages: Record<string, string> = {
  Organisation: "organisation",
  Mail: "mail",
  Sending: "sending",
  Bounces: "bounces",
  Enrollment: "authentication",
  "Self enrollment": "self-enrollment",
  Portal: "portal",
  Certificates: "certificates",
  Apple: "apple",
  Accounts: "accounts",
  Security: "security",
  "Text messages": "texts",
};

export interface SettingsPage {
  /** As it is called in the list of Settings. */
  label: string;
  /** Its part of the address. */
  section: string;
}

/** How words of the engine name the page of directories, which stands beside Settings. */
const directories = "under Directories";

const named = new RegExp(`(Settings, (?:${Object.keys(pages).join("|")})|${directories})\\b`);

export function SettingsWords({
  children,
  page,
}: {
  /** One or more sentences. */
  children: string;
  /** The page that mends it, for words that name none; `null` when there is none. */
  page?: SettingsPage | null;
}) {
  // Whoever cannot see Settings reads whose work it is, and no page that they may not open.
  const reads = useMay("read");
  if (!reads) return <>{asked(children, page != null)}</>;
  const parts = children.split(named);
  if (parts.length === 1)
    return (
      <>
        {children}
        {page && (
          <>
            {" "}
            <SettingsLink section={page.section}>
              {t("app-open-settings-page", { page: page.label })}
            </SettingsLink>
          </>
        )}
      </>
    );
  return parts.map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : part === directories ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence never move
      <Link key={index} to="/directories">
        {part}
      </Link>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence never move
      <SettingsLink key={index} section={pages[part.replace("Settings, ", "")]}>
        {part}
      </SettingsLink>
    ),
  );
}

/** The words without the sentences that send one to a page, and whom to ask in place of them. */
function asked(words: string, mended: boolean): string {
  const sentences = words.split(/(?<=[.!?])\s+/);
  const kept = sentences.filter((sentence) => !named.test(sentence));
  if (kept.length === sentences.length && !mended) return words;
  return [...kept, t("app-ask-an-administrator-about-it")].join(" ");
}

function SettingsLink({
  section = "organisation",
  children,
}: {
  section?: string;
  children: React.ReactNode;
}) {
  return (
    <Link to="/settings/$section" params={{ section }}>
      {children}
    </Link>
  );
}
