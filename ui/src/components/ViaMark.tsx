/** The way of an invite as signs: mail, text, both, or mail and key where the passcode goes apart. */
import { type Icon, IconKey, IconMail, IconMessage, IconUserCheck } from "@tabler/icons-react";
import type { Via } from "@/bindings";
import classes from "./ViaMark.module.css";
import { viaWords } from "./vias";

const marks: Record<Via, readonly Icon[]> = {
  email: [IconMail],
  sms: [IconMessage],
  both: [IconMail, IconMessage],
  split: [IconMail, IconKey],
  by_myself: [IconUserCheck],
  self_enrollment: [IconUserCheck],
};

/** For the eye only. */
export function ViaIcons({ via, size = 16 }: { via: Via; size?: number }) {
  return (
    <span className={classes.icons} aria-hidden>
      {marks[via].map((Mark, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the signs of one way never move
        <Mark key={index} size={size} stroke={1.7} />
      ))}
    </span>
  );
}

export function ViaMark({ via }: { via: Via }) {
  const { what } = viaWords[via];
  return (
    <span className={classes.mark} title={what}>
      <ViaIcons via={via} />
      <span className="visually-hidden">{what}</span>
    </span>
  );
}
