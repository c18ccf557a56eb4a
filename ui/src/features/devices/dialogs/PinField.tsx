/** The six digits that unlock a Mac again. They are needed by whoever stands before it, so they are shown plainly. */
import { Button, TextInput } from "@mantine/core";
import { CopyButton } from "@/components/CopyButton";
import classes from "./Dialogs.module.css";

export function isPin(pin: string): boolean {
  return /^\d{6}$/.test(pin);
}

/** Six digits by chance. */
function madeUp(): string {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  return String(number % 1_000_000).padStart(6, "0");
}

export function PinField({
  value,
  error,
  focus,
  onChange,
}: {
  value: string;
  error?: string;
  /** It takes the focus when its dialog opens. */
  focus?: boolean;
  onChange: (pin: string) => void;
}) {
  return (
    <div>
      <div className={classes.pin}>
        <TextInput
          className={classes.pinInput}
          label="PIN, six digits"
          inputMode="numeric"
          autoComplete="off"
          maxLength={6}
          value={value}
          error={error}
          data-autofocus={focus || undefined}
          onChange={(event) => onChange(event.currentTarget.value.replace(/\D/g, ""))}
        />
        <Button variant="default" onClick={() => onChange(madeUp())}>
          Make one up
        </Button>
        <CopyButton value={value} name="Copy the PIN" />
      </div>
      <p className={classes.hint}>
        The Mac asks for it before it can be used again. Write it down first: it is shown nowhere
        else.
      </p>
    </div>
  );
}
