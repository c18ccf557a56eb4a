/** Title of a step. It takes the focus, so that a screen reader starts at the question. */
import { type ReactNode, useEffect, useRef } from "react";
import classes from "./StepHead.module.css";

export function StepHead({
  title,
  text,
  tags,
  quiet,
}: {
  title: string;
  text?: ReactNode;
  tags?: ReactNode;
  /** Leaves the focus alone: another control of the step takes it. */
  quiet?: boolean;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!quiet) heading.current?.focus();
  }, [quiet]);
  return (
    <div className={classes.head}>
      <div>
        <h2 ref={heading} className={classes.title} tabIndex={-1}>
          {title}
        </h2>
        {text && <p className={classes.text}>{text}</p>}
      </div>
      {tags && <div className={classes.tags}>{tags}</div>}
    </div>
  );
}
