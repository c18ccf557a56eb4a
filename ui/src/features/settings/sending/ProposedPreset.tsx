/** "smtp.office365.com is Microsoft 365's server — use its limits": said while other limits hold. */
import type { SendingPreset } from "@/bindings";
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
  const use = (preset: SendingPreset, words: string) => (
    <button key={preset.id} type="button" className="link-button" onClick={() => onChoose(preset)}>
      {words}
    </button>
  );
  return (
    <p className={classes.proposed}>
      <strong>{mail?.host}</strong>
      {second ? (
        <>
          {" "}
          belongs to {fitting.map((preset) => preset.name).join(" and ")} — use the limits of{" "}
          {fitting.flatMap((preset, index) => [index > 0 && " or ", use(preset, preset.name)])}
        </>
      ) : (
        <>
          {" "}
          is {first.name}’s server — {use(first, "use its limits")}
        </>
      )}
    </p>
  );
}
