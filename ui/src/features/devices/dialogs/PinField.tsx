/** The six digits that unlock a Mac again. They are needed by whoever stands before it, so they are shown plainly. */
import { Button, Checkbox, TextInput } from "@mantine/core";
import { CopyButton } from "@/components/CopyButton";
import { t } from "@/words";
import classes from "./Dialogs.module.css";

function isPin(pin: string): boolean {
  return /^\d{6}$/.test(pin);
}

/** Six digits by chance. */
function madeUp(): string {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  return String(number % 1_000_000).padStart(6, "0");
}

export interface PinValue {
  pin: string;
  /** Somebody said that it is written down. */
  noted: boolean;
}

export const noPin: PinValue = { pin: "", noted: false };

/** Six digits that will not be lost. */
export function isKept({ pin, noted }: PinValue): boolean {
  return isPin(pin) && noted;
}

export function PinField({
  value,
  error,
  focus,
  onChange,
}: {
  value: PinValue;
  error?: string;
  /** It takes the focus when its dialog opens. */
  focus?: boolean;
  onChange: (value: PinValue) => void;
}) {
  // Other digits are not written down yet.
  const take = (pin: string) => onChange({ pin, noted: false });
  return (
    <div>
      <div className={classes.pin}>
        <TextInput
          className={classes.pinInput}
          label={t("devices-pin-six-digits")}
          inputMode="numeric"
          autoComplete="off"
          maxLength={6}
          value={value.pin}
          error={error}
          data-autofocus={focus || undefined}
          onChange={(event) => take(event.currentTarget.value.replace(/\D/g, ""))}
        />
        <Button variant="default" onClick={() => take(madeUp())}>
          {t("devices-make-one-up")}
        </Button>
        {isPin(value.pin) && <CopyButton value={value.pin} name={t("devices-copy-the-pin")} />}
      </div>
      <p className={classes.hint}>{t("devices-the-mac-asks-for-it")}</p>
      <Checkbox
        className={classes.noted}
        label={t("devices-i-have-written-it-down")}
        disabled={!isPin(value.pin)}
        checked={value.noted}
        onChange={(event) => onChange({ ...value, noted: event.currentTarget.checked })}
      />
    </div>
  );
}
