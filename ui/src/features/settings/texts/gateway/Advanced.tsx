/** Settings that few need, folded away until they are asked for or one of them was refused. */
import { IconChevronRight } from "@tabler/icons-react";
import { type ReactNode, useId, useState } from "react";
import { t } from "@/words";
import classes from "./Gateway.module.css";

export function Advanced({
  text,
  refused,
  children,
}: {
  /** What is inside. */
  text: string;
  /** The engine has words at one of the fields inside. */
  refused: boolean;
  children: ReactNode;
}) {
  const [chosen, setChosen] = useState(false);
  const id = useId();
  const open = chosen || refused;
  return (
    <div className={classes.advanced}>
      <button
        type="button"
        className={classes.toggle}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setChosen(!open)}
      >
        <IconChevronRight size={16} stroke={1.7} aria-hidden />
        <span className={classes.toggleName}>{t("texts-advanced")}</span>
        <span className={classes.quiet}>{text}</span>
      </button>
      <div id={id} className={classes.inside} hidden={!open}>
        {open && children}
      </div>
    </div>
  );
}
