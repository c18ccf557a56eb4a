/** A row of tools: Tab passes it in one step, arrows move within it (WAI-ARIA, toolbar pattern). */
import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from "react";
import { t } from "@/words";
import classes from "./Toolbar.module.css";

export function ToolRow({ children }: { children: ReactNode }) {
  const row = useRef<HTMLDivElement>(null);
  const current = useRef(0);
  const buttons = () => [...(row.current?.querySelectorAll("button") ?? [])];

  const settle = () => {
    buttons().forEach((button, index) => {
      button.tabIndex = index === current.current ? 0 : -1;
    });
  };
  useLayoutEffect(settle);

  const onKeyDown = (event: KeyboardEvent) => {
    const all = buttons();
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    if (at < 0) return;
    const target = {
      ArrowRight: (at + 1) % all.length,
      ArrowLeft: (at - 1 + all.length) % all.length,
      Home: 0,
      End: all.length - 1,
    }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    current.current = target;
    settle();
    all[target]?.focus();
  };
  return (
    <div
      ref={row}
      className={classes.bar}
      role="toolbar"
      aria-label={t("templates-message")}
      onKeyDown={onKeyDown}
    >
      {children}
    </div>
  );
}
