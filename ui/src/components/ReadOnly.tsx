/**
 * What a role reads and does not change: one line that says so, and a form that is off as a whole. Buttons that only read stay in
 * use there: a disabled fieldset takes every real button with it, so inside of one they are spans with a button's role and keys.
 */
import { Button, type ButtonProps } from "@mantine/core";
import { createContext, type KeyboardEvent, type ReactNode, useContext } from "react";
import { useMay } from "@/app/rights";
import { t } from "@/words";
import classes from "./ReadOnly.module.css";

const Fixed = createContext(false);

/** The line; nothing for whoever may change what stands below. */
export function RoleReads({ className }: { className?: string }) {
  const manages = useMay("manage");
  if (manages) return null;
  return (
    <p className={`${classes.reads} ${className ?? ""}`} role="note">
      {t("settings-your-role-reads-this")}
    </p>
  );
}

/** Fields and buttons that are off for whoever only reads. The line stands above them. */
export function FixedUnlessManaged({ children }: { children: ReactNode }) {
  const manages = useMay("manage");
  if (manages) return children;
  return (
    <Fixed.Provider value={true}>
      <RoleReads />
      <fieldset disabled className={classes.fixed}>
        {children}
      </fieldset>
    </Fixed.Provider>
  );
}

/** What makes a span the button it looks like; nothing where a real button works. */
export function useSpanButton(press: () => void) {
  const fixed = useContext(Fixed);
  if (!fixed) return null;
  return {
    component: "span",
    role: "button",
    tabIndex: 0,
    onClick: press,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      press();
    },
  } as const;
}

/** A button that changes nothing: it opens, shows or copies. */
export function ReadingButton({
  onClick,
  children,
  ...button
}: ButtonProps & { onClick: () => void; "aria-label"?: string; children: ReactNode }) {
  const span = useSpanButton(onClick);
  return span ? (
    <Button {...button} {...span}>
      {children}
    </Button>
  ) : (
    <Button {...button} onClick={onClick}>
      {children}
    </Button>
  );
}
