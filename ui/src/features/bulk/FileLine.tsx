/** Which file this is: name, rows, size, and a few words more. Its name takes the focus when it comes up. */
import { IconClipboardText, IconFileSpreadsheet } from "@tabler/icons-react";
import { type ReactNode, useEffect, useRef } from "react";
import type { ImportView } from "@/bindings";
import { size } from "@/features/outbox/size";
import { t } from "@/words";
import classes from "./FileLine.module.css";

export function FileLine({
  view,
  words = [],
  children,
}: {
  view: ImportView;
  /** Further facts; blank ones are left out. */
  words?: readonly string[];
  /** At the end of the line. */
  children?: ReactNode;
}) {
  const name = useRef<HTMLHeadingElement>(null);
  useEffect(() => name.current?.focus(), []);
  const FileIcon = view.kind === "pasted" ? IconClipboardText : IconFileSpreadsheet;
  const facts = [t("count-rows", { n: view.rows }), size(view.bytes), ...words];
  return (
    <div className={classes.line}>
      <FileIcon size={18} stroke={1.7} aria-hidden />
      <h2 ref={name} className={`${classes.name} truncate`} title={view.file_name} tabIndex={-1}>
        {view.file_name}
      </h2>
      <span className={`${classes.facts} tabular`}>{facts.filter(Boolean).join(", ")}</span>
      {children}
    </div>
  );
}
