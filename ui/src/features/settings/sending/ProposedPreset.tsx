/** "smtp.office365.com is Microsoft 365's server — use its limits": said while other limits hold. */
import type { ReactNode } from "react";
import type { SendingPreset } from "@/bindings";
import { Say } from "@/words";
import { useStoredMail } from "../mail/storedMail";
import classes from "./SendingSection.module.css";
import { presetsFor } from "./sendingForm";

export function ProposedPreset({
  presets,
  chosen,
  onChoose,
}: {
  presets: readonly SendingPreset[];
  chosen: string;
  onChoose: (preset: SendingPreset) => void;
}) {
  const mail = useStoredMail();
  const fitting = mail?.route === "smtp" ? presetsFor(presets, mail.host) : [];
  const [first, second] = fitting;
  if (!first || fitting.some((preset) => preset.id === chosen)) return null;
  const host = (inside: ReactNode) => <strong>{inside}</strong>;
  const use = (preset: SendingPreset) => (inside: ReactNode) => (
    <button type="button" className="link-button" onClick={() => onChoose(preset)}>
      {inside}
    </button>
  );
  return (
    <p className={classes.proposed}>
      {second ? (
        <Say
          id="sending-use-limits-of-either"
          vars={{ host: mail?.host ?? "", one: first.name, other: second.name }}
          parts={{ host, one: use(first), other: use(second) }}
        />
      ) : (
        <Say
          id="sending-use-limits"
          vars={{ host: mail?.host ?? "", name: first.name }}
          parts={{ host, use: use(first) }}
        />
      )}
    </p>
  );
}
