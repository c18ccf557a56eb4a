/** What the chosen provider says, and where it says so. */
import { useMutation } from "@tanstack/react-query";
import { commands, type SendingPreset } from "@/bindings";
import { toasts } from "@/components/toasts";
import { call } from "@/platform/call";
import { Say, t } from "@/words";
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
        {left && t("sending-beyond-provider", { name: left.name })}
        {!told && t("sending-ask-who-runs-it")}
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
      <Say
        id="sending-source"
        vars={{ page: pageOf(preset.source) }}
        parts={{
          link: (page) => (
            <button
              type="button"
              className="link-button"
              title={preset.source}
              onClick={() => open.mutate()}
            >
              {page}
            </button>
          ),
        }}
      />
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
