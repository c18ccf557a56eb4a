/** What the chosen provider says, and where it says so. */
import { useMutation } from "@tanstack/react-query";
import { commands, type SendingPreset } from "@/bindings";
import { toasts } from "@/components/toasts";
import { call } from "@/platform/call";
import classes from "./SendingSection.module.css";

export function PresetNote({
  preset,
  left,
}: {
  /** The limits are this provider's. */
  preset: SendingPreset | undefined;
  /** They were, until a number went beyond. */
  left: SendingPreset | undefined;
}) {
  const told = preset ?? left;
  return (
    <div className={classes.note}>
      <p>
        {preset?.words}
        {left &&
          `Beyond what ${left.name} publishes, so these are your own: it may refuse mails or delay them.`}
        {!told && "Ask whoever runs your mail server what it bears. A blank field is no limit."}
      </p>
      {told && <Source preset={told} />}
    </div>
  );
}

function Source({ preset }: { preset: SendingPreset }) {
  const open = useMutation({
    mutationFn: () => call(commands.openLink(preset.source)),
    onError: toasts.failed,
  });
  return (
    <p>
      Source:{" "}
      <button
        type="button"
        className="link-button"
        title={preset.source}
        onClick={() => open.mutate()}
      >
        {pageOf(preset.source)}
      </button>
    </p>
  );
}

/** "learn.microsoft.com": whose page it is; the whole address stands in the title. */
function pageOf(source: string): string {
  try {
    return new URL(source).hostname.replace(/^www\./, "");
  } catch {
    return source;
  }
}
